/** Finds what is wrong or odd in a table by looking at every combination of facts there can be, without listing them. */
@NullMarked
package io.caravanserai.decisiontables.lint;

import org.jspecify.annotations.NullMarked;
