/** The next step of a browse, compare, consult, buy path. */
@NullMarked
package io.caravanserai.modeladapter.training.next;

import org.jspecify.annotations.NullMarked;
