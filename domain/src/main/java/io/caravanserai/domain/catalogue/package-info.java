/** The named, typed values that tables, models and policies may speak of. */
@NullMarked
package io.caravanserai.domain.catalogue;

import org.jspecify.annotations.NullMarked;
