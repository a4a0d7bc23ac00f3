/** Groups of customers by recency, frequency and money. */
@NullMarked
package io.caravanserai.modeladapter.training.segments;

import org.jspecify.annotations.NullMarked;
