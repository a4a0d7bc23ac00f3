/** The language of a cell: values, lists, ranges, comparisons, not. */
@NullMarked
package io.caravanserai.decisiontables.cell;

import org.jspecify.annotations.NullMarked;
