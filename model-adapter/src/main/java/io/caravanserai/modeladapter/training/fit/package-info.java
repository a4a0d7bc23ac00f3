/** Learners of this house: boosted trees and ridge logistic regression, and their ONNX graphs. */
@NullMarked
package io.caravanserai.modeladapter.training.fit;

import org.jspecify.annotations.NullMarked;
