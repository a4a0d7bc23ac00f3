/** A language model over an OpenAI-compatible endpoint, used with guards, and the templates and rules that answer without it. */
@NullMarked
package io.caravanserai.modeladapter.llm;

import org.jspecify.annotations.NullMarked;
