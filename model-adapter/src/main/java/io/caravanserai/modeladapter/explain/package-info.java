/** Shapley values and "what if" for tabular models: exact where the graph adds up, by asking the model otherwise. */
@NullMarked
package io.caravanserai.modeladapter.explain;

import org.jspecify.annotations.NullMarked;
