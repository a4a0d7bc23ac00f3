/** Receipts as a few hundred bytes, and back. */
@NullMarked
package io.caravanserai.profile.receipt;

import org.jspecify.annotations.NullMarked;
