/** Tests of their neighbour in src/main. */
@NullMarked
package io.caravanserai.decisiontables.cell;

import org.jspecify.annotations.NullMarked;
