package io.caravanserai.decisiontables.cell;

import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.Not;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.domain.catalogue.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Writes a condition the one way receipts hold it: {@code >= 60} also where the cell says 60 in an <em>at least</em> column. */
public final class ConditionTexts {

    private ConditionTexts() {}

    public static String of(Condition condition, ValueType type) {
        if (condition instanceof Not not) {
            return "not " + of(not.denied(), type);
        }
        if (condition instanceof Span span) {
            return span(span, type);
        }
        return condition instanceof OneOf list
                ? list.values().stream().map(value -> value(value, type)).collect(Collectors.joining(", "))
                : value(((Is) condition).value(), type);
    }

    private static String span(Span span, ValueType type) {
        if (Double.isInfinite(span.high())) {
            return (span.withLow() ? ">= " : "> ") + position(span.low(), type);
        }
        if (Double.isInfinite(span.low())) {
            return (span.withHigh() ? "<= " : "< ") + position(span.high(), type);
        }
        String bounds = position(span.low(), type) + ".." + position(span.high(), type);
        return span.lacksAnEnd() ? (span.withLow() ? "[" : "(") + bounds + (span.withHigh() ? "]" : ")") : bounds;
    }

    private static String position(double position, ValueType type) {
        return type == ValueType.DATE ? LocalDate.ofEpochDay((long) position).toString() : value(position, type);
    }

    private static String value(Object value, ValueType type) {
        return type == ValueType.PERCENT && value instanceof Double share
                ? ValueTexts.of(BigDecimal.valueOf(share).movePointRight(2).doubleValue()) + "%"
                : ValueTexts.of(value);
    }
}
