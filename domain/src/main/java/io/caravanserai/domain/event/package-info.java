/** Signals as sources deliver them, events as the house understands them. */
@NullMarked
package io.caravanserai.domain.event;

import org.jspecify.annotations.NullMarked;
