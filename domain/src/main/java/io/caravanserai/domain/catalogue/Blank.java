package io.caravanserai.domain.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link Entry#told()} may leave open for the value; {@code (s)} beside one is there or not as the number asks. */
public enum Blank {
    /** The number itself, money with its currency: {@code 60}, {@code CNY 4,200}. */
    N,
    /** The same, but {@code no} instead of 0: {@code no complaints}. */
    COUNT,
    /** {@code once}, {@code twice}, {@code 3 times}. */
    TIMES,
    /** 0.35 as {@code 35 %}. */
    PERCENT,
    /** A ratio to what was before: 0.21 is {@code fell by 79 %}. */
    CHANGE,
    /** A difference to what was before: -0.4 is {@code fell by 0.4}. */
    SHIFT,
    /** Days: {@code today}, {@code yesterday}, {@code 12 days ago}. */
    AGO;

    private static final Pattern WRITTEN = Pattern.compile("\\{([^}]*)}");

    /** As it is written in a sentence: {@code {count}}. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** All of them as they are written. */
    public static List<String> all() {
        return Stream.of(values()).map(Blank::written).toList();
    }

    /** The blanks of a sentence that nobody can fill in. */
    public static List<String> unknownIn(String sentence) {
        List<String> known = all();
        return WRITTEN.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .filter(blank -> !known.contains(blank))
                .toList();
    }
}
