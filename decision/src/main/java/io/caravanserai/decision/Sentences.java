package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Label;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of one language, from {@code rationale*.properties}; every language but Chinese reads English. */
final class Sentences {

    private static final String BUNDLE = "io.caravanserai.decision.rationale";
    private static final Control NEVER_THE_MACHINES_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    Sentences(Locale locale) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NEVER_THE_MACHINES_LANGUAGE);
        this.locale = locale;
    }

    /** The sentence with its blanks filled in. */
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The word for a code, if the language has one: {@code word("emotion", "anger")} is "angry". */
    Optional<String> word(String kind, String code) {
        String key = kind + "." + code;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The word for a code, or the code itself made readable. */
    String wordOrCode(String kind, String code) {
        return word(kind, code).orElse(code.replace('_', ' '));
    }

    String label(Label label) {
        return label.in(locale);
    }
}
