/** ONNX Runtime kept at arm's length: one environment, checked graphs, sessions closed exactly once. */
@NullMarked
package io.caravanserai.modeladapter.onnx;

import org.jspecify.annotations.NullMarked;
