/** What the hub has seen itself, as data to learn from. */
@NullMarked
package io.caravanserai.modeladapter.training.journal;

import org.jspecify.annotations.NullMarked;
