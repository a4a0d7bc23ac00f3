package io.caravanserai.decisiontables.cell;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filled condition cell asks of a fact, as data. An absent fact satisfies nothing but a {@link Not}. Equality of
 * conditions is equality of values: that is what lets equal cells share one node of the engine.
 */
public sealed interface Condition {

    boolean holds(@Nullable Object fact);

    /** Exactly this value. */
    record Is(Object value) implements Condition {
        @Override
        public boolean holds(@Nullable Object fact) {
            return value.equals(fact);
        }
    }

    /** Any of these values. */
    record OneOf(Set<Object> values) implements Condition {
        public OneOf {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean holds(@Nullable Object fact) {
            return fact != null && values.contains(fact);
        }
    }

    /** Between two bounds; an open side is infinite. Dates count as days since 1970. */
    record Span(double low, boolean withLow, double high, boolean withHigh) implements Condition {

        public static Span atLeast(double low) {
            return new Span(low, true, Double.POSITIVE_INFINITY, false);
        }

        public static Span atMost(double high) {
            return new Span(Double.NEGATIVE_INFINITY, false, high, true);
        }

        public static Span moreThan(double low) {
            return new Span(low, false, Double.POSITIVE_INFINITY, false);
        }

        public static Span lessThan(double high) {
            return new Span(Double.NEGATIVE_INFINITY, false, high, false);
        }

        /** Whether it has two ends and lacks one of them. */
        public boolean lacksAnEnd() {
            return Double.isFinite(low) && Double.isFinite(high) && !(withLow && withHigh);
        }

        @Override
        public boolean holds(@Nullable Object fact) {
            double position = position(fact);
            return (withLow ? position >= low : position > low) && (withHigh ? position <= high : position < high);
        }

        /** Where a value lies on the axis; NaN, which no span holds, when it does not lie there. */
        public static double position(@Nullable Object fact) {
            if (fact instanceof Double number) {
                return number;
            }
            return fact instanceof LocalDate date ? date.toEpochDay() : Double.NaN;
        }
    }

    /** Anything else, absence included. */
    record Not(Condition denied) implements Condition {
        @Override
        public boolean holds(@Nullable Object fact) {
            return !denied.holds(fact);
        }
    }
}
