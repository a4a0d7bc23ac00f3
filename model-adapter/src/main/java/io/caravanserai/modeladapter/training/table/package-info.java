/** Training data as people have it: CSV files, other people's column names, and what is wrong with them. */
@NullMarked
package io.caravanserai.modeladapter.training.table;

import org.jspecify.annotations.NullMarked;
