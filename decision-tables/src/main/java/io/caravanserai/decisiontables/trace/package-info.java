/** Why a table answered what it answered, cell by cell. */
@NullMarked
package io.caravanserai.decisiontables.trace;

import org.jspecify.annotations.NullMarked;
