package io.caravanserai.decisiontables.dmn;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.ValueTexts;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions and values in FEEL, the expression language of DMN. */
final class Feel {

    static final String ANY = "-";

    private Feel() {}

    static String type(ValueType type) {
        return switch (type) {
            case NUMBER, MONEY, PERCENT -> "number";
            case TEXT -> "string";
            case YES_NO -> "boolean";
            case DATE -> "date";
        };
    }

    static String value(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof LocalDate day) {
            return "date(\"%s\")".formatted(day);
        }
        return value instanceof Boolean ? value.toString() : ValueTexts.of(value);
    }

    /**
     * A unary test. Our {@code not} holds for what is absent, FEEL's does not where bounds are compared: there the test
     * says so itself.
     */
    static String test(Entry entry, Condition condition) {
        if (condition instanceof Condition.Not not) {
            return not.denied() instanceof Condition.Span span
                    ? "? = null or not(%s)".formatted(bounds(entry, span))
                    : "not(%s)".formatted(test(entry, not.denied()));
        }
        if (condition instanceof Condition.Is is) {
            return value(is.value());
        }
        if (condition instanceof Condition.OneOf list) {
            return list.values().stream().map(Feel::value).sorted().collect(Collectors.joining(", "));
        }
        return span(entry, (Condition.Span) condition);
    }

    private static String span(Entry entry, Condition.Span span) {
        if (span.low() == Double.NEGATIVE_INFINITY) {
            return (span.withHigh() ? "<= " : "< ") + position(entry, span.high());
        }
        if (span.high() == Double.POSITIVE_INFINITY) {
            return (span.withLow() ? ">= " : "> ") + position(entry, span.low());
        }
        return "%s%s..%s%s"
                .formatted(
                        span.withLow() ? "[" : "(",
                        position(entry, span.low()),
                        position(entry, span.high()),
                        span.withHigh() ? "]" : ")");
    }

    private static String bounds(Entry entry, Condition.Span span) {
        String low = span.low() == Double.NEGATIVE_INFINITY
                ? ""
                : "? %s %s".formatted(span.withLow() ? ">=" : ">", position(entry, span.low()));
        String high = span.high() == Double.POSITIVE_INFINITY
                ? ""
                : "? %s %s".formatted(span.withHigh() ? "<=" : "<", position(entry, span.high()));
        return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
    }

    private static String position(Entry entry, double position) {
        return value(entry.type() == ValueType.DATE ? LocalDate.ofEpochDay((long) position) : (Object) position);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return "\"" + escaped + "\"";
    }
}
