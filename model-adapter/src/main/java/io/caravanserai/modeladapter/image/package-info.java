/** Pictures from untrusted bytes to a tensor, and what an ONNX classifier says of them. */
@NullMarked
package io.caravanserai.modeladapter.image;

import org.jspecify.annotations.NullMarked;
