/** Decision tables as the rest of the house sees them. */
@NullMarked
package io.caravanserai.domain.table;

import org.jspecify.annotations.NullMarked;
