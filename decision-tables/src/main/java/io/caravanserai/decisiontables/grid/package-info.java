/** A workbook as a grid that people edit: columns by key, rows by id, each row also as a sentence. */
@NullMarked
package io.caravanserai.decisiontables.grid;

import org.jspecify.annotations.NullMarked;
