/** What the house remembers: ports to the one place where SQL lives. */
@NullMarked
package io.caravanserai.domain.memory;

import org.jspecify.annotations.NullMarked;
