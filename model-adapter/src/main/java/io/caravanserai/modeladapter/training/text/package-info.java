/** Heads of one's own from labelled texts: embeddings and grams, each with a linear model, weighed against each other. */
@NullMarked
package io.caravanserai.modeladapter.training.text;

import org.jspecify.annotations.NullMarked;
