/** Versions of decision tables, in SQL. */
@NullMarked
package io.caravanserai.profile.table;

import org.jspecify.annotations.NullMarked;
