/** Facts about changing workbooks in place. */
@NullMarked
package io.caravanserai.decisiontables.edit;

import org.jspecify.annotations.NullMarked;
