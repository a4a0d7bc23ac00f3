/** What is wrong with an asset or a signal, said so that its owner can mend it. */
@NullMarked
package io.caravanserai.domain.problem;

import org.jspecify.annotations.NullMarked;
