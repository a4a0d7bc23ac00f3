package io.caravanserai.domain.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in two languages.
 *
 * @param parts the English between its blanks
 * @param otherParts as many of the other language
 */
record Phrase(List<String> parts, List<String> otherParts) {

    private static final String BLANK = "{}";
    private static final Pattern BETWEEN = Pattern.compile(" \\| ");

    /** Nothing when the line is not {@code English | 中文} with as many blanks on both sides. */
    static Optional<Phrase> read(String line) {
        String[] both = BETWEEN.split(line, 2);
        return both.length == 2
                ? Optional.of(new Phrase(cut(both[0]), cut(both[1].strip()))).filter(Phrase::isWhole)
                : Optional.empty();
    }

    private boolean isWhole() {
        return parts.size() == otherParts.size();
    }

    private static List<String> cut(String text) {
        return List.of(text.split(Pattern.quote(BLANK), -1));
    }

    static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    boolean hasBlanks() {
        return parts.size() > 1;
    }

    String english() {
        return String.join(BLANK, parts);
    }

    String other() {
        return String.join(BLANK, otherParts);
    }

    /** Its first word, or nothing when a blank comes within. */
    String key() {
        return parts.get(0).indexOf(' ') < 0 ? "" : firstWord(parts.get(0));
    }

    /** How much of it is words: of two phrases that fit, the one that says more is meant. */
    int words() {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** In the other language, empty when the text is not this phrase. */
    Optional<String> said(String text) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        int end = text.length() - last.length();
        if (first.length() > end || !text.startsWith(first) || !text.endsWith(last)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        int from = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int at = text.indexOf(part, from);
            if (at < 0 || at + part.length() > end) {
                return Optional.empty();
            }
            values.add(text.substring(from, at));
            from = at + part.length();
        }
        values.add(text.substring(from, end));
        return Optional.of(filled(values));
    }

    private String filled(List<String> values) {
        StringBuilder text = new StringBuilder(otherParts.get(0));
        for (int blank = 0; blank < values.size(); blank++) {
            text.append(values.get(blank)).append(otherParts.get(blank + 1));
        }
        return text.toString();
    }
}
