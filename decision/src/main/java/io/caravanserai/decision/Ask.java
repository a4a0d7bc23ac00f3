package io.caravanserai.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cell of a fired row asks, read back from the one way receipts write it.
 *
 * @param not true when anything else will do
 * @param values the bound, both bounds of a range, or every value of a list
 */
record Ask(boolean not, Kind kind, List<String> values) {

    enum Kind {
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN,
        BETWEEN,
        FROM_BELOW,
        OVER_TO,
        OVER_BELOW,
        ONE_OF,
        EXACTLY;

        boolean isRange() {
            return this == BETWEEN || this == FROM_BELOW || this == OVER_TO || this == OVER_BELOW;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String NOT = "not ";
    private static final String RANGE = "..";
    private static final String LIST = ", ";
    private static final Pattern LACKS_AN_END = Pattern.compile("([\\[(])(.+)\\.\\.(.+)([\\])])");
    private static final Map<String, Kind> ENDS =
            Map.of("[)", Kind.FROM_BELOW, "(]", Kind.OVER_TO, "()", Kind.OVER_BELOW, "[]", Kind.BETWEEN);
    private static final Map<String, Kind> COMPARISONS =
            Map.of(">=", Kind.AT_LEAST, "<=", Kind.AT_MOST, "> ", Kind.MORE_THAN, "< ", Kind.LESS_THAN);

    static Ask parse(String text) {
        return text.startsWith(NOT) ? read(true, text.substring(NOT.length())) : read(false, text);
    }

    private static Ask read(boolean not, String text) {
        Optional<String> sign =
                COMPARISONS.keySet().stream().filter(text::startsWith).findFirst();
        if (sign.isPresent()) {
            String bound = text.substring(sign.get().length()).strip();
            return new Ask(not, COMPARISONS.get(sign.get()), List.of(bound));
        }
        Matcher open = LACKS_AN_END.matcher(text);
        if (open.matches()) {
            return new Ask(not, ENDS.get(open.group(1) + open.group(4)), List.of(open.group(2), open.group(3)));
        }
        int range = text.indexOf(RANGE);
        if (range > 0) {
            return new Ask(
                    not, Kind.BETWEEN, List.of(text.substring(0, range), text.substring(range + RANGE.length())));
        }
        List<String> values = List.of(text.split(LIST));
        return new Ask(not, values.size() > 1 ? Kind.ONE_OF : Kind.EXACTLY, values);
    }
}
