/** What a customer will still buy: BG/NBD and Gamma-Gamma. */
@NullMarked
package io.caravanserai.modeladapter.training.clv;

import org.jspecify.annotations.NullMarked;
