/** Changing a workbook in place, so that everything people gave it besides texts stays. */
@NullMarked
package io.caravanserai.decisiontables.edit;

import org.jspecify.annotations.NullMarked;
