package io.caravanserai.console;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample list of decisions, one a line, cut to the action and mode a request asks for. */
final class DecisionLines {

    private static final Pattern ASKED = Pattern.compile("[?&](action|mode)=(\\w+)");
    private static final String LINE = "  {\"id\"";

    private DecisionLines() {}

    static String only(String json, String query) {
        List<String> kept = json.lines()
                .filter(line -> line.startsWith(LINE))
                .filter(line -> isAskedFor(line, query))
                .map(line -> line.replaceFirst(",$", ""))
                .toList();
        String last = json.lines().reduce((one, other) -> other).orElseThrow();
        return "{\"items\": [\n" + String.join(",\n", kept) + "\n" + last;
    }

    private static boolean isAskedFor(String line, String query) {
        Matcher asked = ASKED.matcher(query);
        while (asked.find()) {
            if (!line.contains("\"%s\": \"%s\"".formatted(asked.group(1), asked.group(2)))) {
                return false;
            }
        }
        return true;
    }
}
