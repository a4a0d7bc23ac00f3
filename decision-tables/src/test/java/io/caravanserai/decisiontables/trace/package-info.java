/** Tests of their neighbour in src/main. */
@NullMarked
package io.caravanserai.decisiontables.trace;

import org.jspecify.annotations.NullMarked;
