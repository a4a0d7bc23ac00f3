/** Carrying a decision out: processes, channels, outcomes. */
@NullMarked
package io.caravanserai.domain.action;

import org.jspecify.annotations.NullMarked;
