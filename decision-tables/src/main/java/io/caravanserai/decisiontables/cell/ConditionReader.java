package io.caravanserai.decisiontables.cell;

import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.Not;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a condition cell: a value, a list {@code a, b}, a range {@code 10..20} or without an end {@code [10..20)}, a comparison
 * {@code >= 80}, any of them after {@code not} or {@code 非}. After {@code ≠} a value is itself, whatever the column says of bare
 * ones.
 */
public final class ConditionReader {

    private static final Map<String, DoubleFunction<Condition>> COMPARISONS = Map.of(
            ">=", Span::atLeast,
            "≥", Span::atLeast,
            "至少", Span::atLeast,
            "<=", Span::atMost,
            "≤", Span::atMost,
            "至多", Span::atMost,
            ">", Span::moreThan,
            "<", Span::lessThan);

    private static final Pattern RANGE = Pattern.compile("(.*?)\\s*(?:\\.{2,3}|~|至|到)\\s*(.*)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*(.*)\\s*([\\])])");
    private static final Pattern NUMBER_OR_LIST = Pattern.compile("\\d,\\d{3}(?!\\d)");

    private final Entry entry;
    private final Operator operator;

    public ConditionReader(Entry entry, Operator operator) {
        this.entry = entry;
        this.operator = operator;
    }

    /**
     * @param text not blank: a blank cell is no condition
     * @throws Misread when the text is no condition on this entry
     */
    public Condition read(String text) {
        try {
            return condition(text.strip());
        } catch (Misread e) {
            throw advised(text.strip(), e);
        }
    }

    private Condition condition(String text) {
        Optional<String> not = Words.prefix(text, negations().stream());
        if (not.isEmpty()) {
            return positive(text);
        }
        String denied = text.substring(not.get().length()).strip();
        boolean exact = Words.UNEQUAL.contains(not.get());
        return new Not(exact ? new ConditionReader(entry, Operator.EQUALS).positive(denied) : positive(denied));
    }

    /** Better advice, where one can guess what was meant. */
    private Misread advised(String text, Misread misread) {
        if (Meant.isAnything(text)) {
            return new Misread(text, misread.expected(), "Maybe leave the cell blank: that means any.");
        }
        return Meant.by(text).stream()
                .filter(this::isReadable)
                .findFirst()
                .map(meant -> new Misread(text, misread.expected(), "Maybe write %s.".formatted(meant)))
                .orElse(misread);
    }

    private boolean isReadable(String text) {
        try {
            condition(text);
            return true;
        } catch (Misread e) {
            return false;
        }
    }

    private Condition positive(String text) {
        if (text.isEmpty()) {
            throw new Misread(text, "says 'not' and nothing more", "Maybe write what it must not be.");
        }
        return hasOrder() ? ordered(Words.plain(text).replace("…", "..")) : listOrBare(text);
    }

    private Condition ordered(String text) {
        Optional<String> sign = Words.prefix(text, longestFirst());
        if (sign.isPresent()) {
            String bound = text.substring(sign.get().length()).strip();
            return COMPARISONS.get(sign.get()).apply(position(bound));
        }
        Matcher interval = INTERVAL.matcher(text);
        boolean between = interval.matches();
        Matcher range = RANGE.matcher(between ? interval.group(2) : text);
        if (!range.matches()) {
            return listOrBare(text);
        }
        boolean withLow = !between || interval.group(1).equals("[");
        boolean withHigh = !between || interval.group(3).equals("]");
        return range(text, range.group(1), withLow, range.group(2), withHigh);
    }

    private Condition range(String text, String low, boolean withLow, String high, boolean withHigh) {
        if (low.isEmpty() && high.isEmpty()) {
            throw new Misread(text, "is a range without bounds", "Maybe write 10..20.");
        }
        Span span = new Span(
                low.isEmpty() ? Double.NEGATIVE_INFINITY : position(low),
                withLow && !low.isEmpty(),
                high.isEmpty() ? Double.POSITIVE_INFINITY : position(high),
                withHigh && !high.isEmpty());
        if (span.low() > span.high()) {
            throw new Misread(text, "is a range from high to low", "Maybe write %s..%s.".formatted(high, low));
        }
        if (span.low() == span.high() && !(span.withLow() && span.withHigh())) {
            throw new Misread(text, "is a range that holds nothing", "Maybe write %s..%s.".formatted(low, high));
        }
        return span;
    }

    private Condition listOrBare(String text) {
        if (entry.type().isNumeric() && NUMBER_OR_LIST.matcher(text).find()) {
            throw new Misread(
                    text,
                    "could be one number or a list",
                    "Maybe write %s or %s.".formatted(text.replace(",", ""), text.replace(",", ", ")));
        }
        String[] items = text.split(Words.LIST, -1);
        return items.length == 1 ? bare(text) : list(text, items);
    }

    private Condition list(String text, String[] items) {
        Set<Object> values = new LinkedHashSet<>();
        for (String item : items) {
            if (item.isBlank()) {
                throw new Misread(text, "is a list with an empty place", "Maybe drop one comma.");
            }
            values.add(ValueReader.read(entry, item.strip()));
        }
        return new OneOf(values);
    }

    private Condition bare(String text) {
        return switch (operator) {
            case AT_LEAST -> Span.atLeast(position(text));
            case AT_MOST -> Span.atMost(position(text));
            case EQUALS, ONE_OF, IS -> new Is(ValueReader.read(entry, text));
            case FROM_TO -> {
                ValueReader.read(entry, text);
                throw new Misread(text, "is not a range", "Maybe write %s..%s or >= %s.".formatted(text, text, text));
            }
        };
    }

    private double position(String text) {
        return Span.position(ValueReader.read(entry, text));
    }

    private List<String> negations() {
        boolean freeText = entry.type() == ValueType.TEXT && entry.values().isEmpty();
        return freeText ? Words.NOT_BEFORE_FREE_TEXT : Words.NOT;
    }

    private boolean hasOrder() {
        return entry.type().isNumeric() || entry.type() == ValueType.DATE;
    }

    private static Stream<String> longestFirst() {
        return COMPARISONS.keySet().stream().sorted((one, other) -> other.length() - one.length());
    }
}
