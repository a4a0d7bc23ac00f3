/** Models as the rest of the house sees them. */
@NullMarked
package io.caravanserai.domain.model;

import org.jspecify.annotations.NullMarked;
