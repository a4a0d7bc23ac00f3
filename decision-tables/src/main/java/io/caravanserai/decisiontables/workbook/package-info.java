/** Workbooks as texts and as typed tables; reading, writing, showing them. */
@NullMarked
package io.caravanserai.decisiontables.workbook;

import org.jspecify.annotations.NullMarked;
