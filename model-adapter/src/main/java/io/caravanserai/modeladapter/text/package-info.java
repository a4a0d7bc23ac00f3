/** From a text to an embedding to what it says: script, windows, encoders and heads. */
@NullMarked
package io.caravanserai.modeladapter.text;

import org.jspecify.annotations.NullMarked;
