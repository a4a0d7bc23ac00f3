package io.caravanserai.domain.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who gave an answer, so that nobody takes one for the other.
 *
 * @param kind a template (or rule) of the house, or a language model
 * @param model name of the language model, null for a template
 * @param reason why the language model did not answer, such as {@code off} or {@code timeout}; null when it did
 */
public record Author(Kind kind, @Nullable String model, @Nullable String reason) {

    /** The two kinds; the lower-case name is what the API says. */
    public enum Kind {
        TEMPLATE,
        LLM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Author llm(String model) {
        return new Author(Kind.LLM, model, null);
    }

    public static Author template(String reason) {
        return new Author(Kind.TEMPLATE, null, reason);
    }
}
