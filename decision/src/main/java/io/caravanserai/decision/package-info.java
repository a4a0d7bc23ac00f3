/** Remember, decide, act, record: which action a customer gets now, and the receipt that says why. */
@NullMarked
package io.caravanserai.decision;

import org.jspecify.annotations.NullMarked;
