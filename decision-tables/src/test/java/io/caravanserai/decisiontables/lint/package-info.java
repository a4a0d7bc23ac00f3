/** Tests of their neighbour in src/main. */
@NullMarked
package io.caravanserai.decisiontables.lint;

import org.jspecify.annotations.NullMarked;
