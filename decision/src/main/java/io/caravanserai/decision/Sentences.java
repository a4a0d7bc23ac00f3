package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** The sentences of one language, from {@code rationale*.properties}; every language but Chinese reads English. */
final class Sentences {

    private static final String BUNDLE = "io.caravanserai.decision.rationale";
    private static final int DECIMALS = 2;

    /** Chinese keeps a space around numbers and Latin words, none between its own characters. */
    private static final Pattern NEEDLESS_SPACE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private static final Control NEVER_THE_MACHINES_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    Sentences(Locale locale) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NEVER_THE_MACHINES_LANGUAGE);
        this.locale = speaks(locale);
    }

    /** Numbers and days are written in the language of the sentences, whatever else the reader speaks. */
    private static Locale speaks(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The sentence with its blanks filled in. */
    String say(String key, Object... values) {
        String said = new MessageFormat(bundle.getString(key), locale).format(values);
        return NEEDLESS_SPACE.matcher(said).replaceAll("");
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

    /** The label within a sentence: {@code churn score}; a word in capitals stays. */
    String inside(Label label) {
        String text = label(label);
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(locale) + text.substring(1)
                : text;
    }

    /** What people call a value of the entry. */
    String name(Entry entry, String code) {
        return entry.nameOf(code, locale);
    }

    /** {@code 4,200.5}: at most two decimals. */
    String number(double number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return text.equals("-0") ? "0" : text;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString("day"), locale).format(day);
    }

    /** {@code a, b, c}. */
    String list(List<String> items) {
        return String.join(bundle.getString("list.comma"), items);
    }

    /** {@code a, b or c}. */
    String either(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? list(items) : list(items.subList(0, last)) + bundle.getString("list.or") + items.get(last);
    }
}
