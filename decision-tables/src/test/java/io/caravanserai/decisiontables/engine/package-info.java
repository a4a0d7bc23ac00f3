/** Tests of their neighbour in src/main. */
@NullMarked
package io.caravanserai.decisiontables.engine;

import org.jspecify.annotations.NullMarked;
