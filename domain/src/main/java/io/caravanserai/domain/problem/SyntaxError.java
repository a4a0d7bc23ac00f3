package io.caravanserai.domain.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a parser stopped and why, in one line. Parsers of YAML tell it over several, with the place among them and the text
 * drawn beneath.
 *
 * @param place {@code line 2, column 10}
 * @param found what the parser says of it
 */
public record SyntaxError(String place, String found) {

    private static final Pattern MARK = Pattern.compile("\\s*in .*, line (\\d+), column (\\d+):?");

    /** @param place for a message that names none */
    public static SyntaxError read(String message, String place) {
        List<String> lines = message.lines().toList();
        for (int at = lines.size() - 1; at > 0; at--) {
            Matcher mark = MARK.matcher(lines.get(at));
            if (mark.matches()) {
                return new SyntaxError(at(mark.group(1), mark.group(2)), lines.get(at - 1));
            }
        }
        return new SyntaxError(place, lines.isEmpty() ? "" : lines.get(0));
    }

    /** Both counted from 1. */
    public static String at(Object line, Object column) {
        return "line %s, column %s".formatted(line, column);
    }

    public Problem problem(String file, String expected, String advice) {
        return new Problem(file, place, found, expected, advice);
    }
}
