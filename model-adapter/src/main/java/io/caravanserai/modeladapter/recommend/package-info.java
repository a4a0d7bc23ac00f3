/** Answers what goes with what, from the table a training wrote. */
@NullMarked
package io.caravanserai.modeladapter.recommend;

import org.jspecify.annotations.NullMarked;
