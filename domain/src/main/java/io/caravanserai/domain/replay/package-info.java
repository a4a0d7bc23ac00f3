/** Past decisions taken again: what a draft of the tables would have changed. */
@NullMarked
package io.caravanserai.domain.replay;

import org.jspecify.annotations.NullMarked;
