/** Where the shipped models come from: told stories, own sentences, logistic regression, and its ONNX graph. */
@NullMarked
package io.caravanserai.modeladapter.training;

import org.jspecify.annotations.NullMarked;
