package io.caravanserai.modeladapter.training.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two texts count as the same: the case of letters, blanks and full stops aside. */
final class SameText {

    private static final Pattern UNHEARD = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

    private SameText() {}

    static String of(String text) {
        String heard =
                UNHEARD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return heard.isEmpty() ? text : heard;
    }
}
