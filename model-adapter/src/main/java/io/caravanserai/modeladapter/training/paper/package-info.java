/** What a training leaves behind: report, passport, card and golden scores. */
@NullMarked
package io.caravanserai.modeladapter.training.paper;

import org.jspecify.annotations.NullMarked;
