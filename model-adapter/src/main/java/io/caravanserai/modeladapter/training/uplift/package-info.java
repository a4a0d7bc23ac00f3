/** Whom a contact changes, from a randomised campaign. */
@NullMarked
package io.caravanserai.modeladapter.training.uplift;

import org.jspecify.annotations.NullMarked;
