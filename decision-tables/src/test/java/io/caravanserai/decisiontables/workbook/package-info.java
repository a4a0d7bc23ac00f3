/** Tests of their neighbour in src/main. */
@NullMarked
package io.caravanserai.decisiontables.workbook;

import org.jspecify.annotations.NullMarked;
