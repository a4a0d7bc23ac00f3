/** Who will leave or fall silent: from labelled tables or from what customers did. */
@NullMarked
package io.caravanserai.modeladapter.training.churn;

import org.jspecify.annotations.NullMarked;
