/** Reads out of an ONNX graph the formula that adds up to its probability, where there is one: weights, trees and a link. */
@NullMarked
package io.caravanserai.modeladapter.graph;

import org.jspecify.annotations.NullMarked;
