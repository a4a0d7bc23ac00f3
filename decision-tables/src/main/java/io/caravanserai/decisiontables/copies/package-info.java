/** Copies of workbooks with remarks of the house in them, and without them again. */
@NullMarked
package io.caravanserai.decisiontables.copies;

import org.jspecify.annotations.NullMarked;
