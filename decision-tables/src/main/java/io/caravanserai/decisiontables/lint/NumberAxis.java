package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.decisiontables.cell.ValueTexts;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Numbers or days: each bound that a cell names, and the open stretches between them that hold a possible value. */
final class NumberAxis extends Axis {

    private static final String LOWEST = "-999999999999999";
    private static final Map<ValueType, String> EARLIEST = Map.of(
            ValueType.NUMBER,
            LOWEST,
            ValueType.MONEY,
            LOWEST,
            ValueType.PERCENT,
            "-100%",
            ValueType.DATE,
            "0001-01-01");

    private final Grain grain;
    private final List<Stretch> stretches;

    /** @param low equal to {@code high} for a single number; else both bounds are outside */
    private record Stretch(double low, double high, double sample) {

        boolean isPoint() {
            return low == high;
        }

        boolean has(double number) {
            return isPoint() ? number == low : number > low && number < high;
        }
    }

    NumberAxis(int slot, Entry entry, List<Condition> conditions) {
        super(slot, entry);
        TreeSet<Double> bounds = conditions.stream()
                .flatMapToDouble(NumberAxis::bounds)
                .filter(Double::isFinite)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        this.grain = Grain.of(entry).reaching(bounds.isEmpty() ? 0 : bounds.first());
        DoubleStream.of(grain.low(), grain.high()).filter(Double::isFinite).forEach(bounds::add);
        this.stretches = stretches(bounds);
    }

    private static DoubleStream bounds(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return bounds(not.denied());
        }
        if (condition instanceof Span span) {
            return DoubleStream.of(span.low(), span.high());
        }
        return condition instanceof Is is
                ? DoubleStream.of(Span.position(is.value()))
                : ((OneOf) condition).values().stream().mapToDouble(Span::position);
    }

    private List<Stretch> stretches(TreeSet<Double> bounds) {
        List<Stretch> all = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (double bound : bounds) {
            addBetween(before, bound, all);
            if (grain.has(bound)) {
                all.add(new Stretch(bound, bound, bound));
            }
            before = bound;
        }
        addBetween(before, Double.POSITIVE_INFINITY, all);
        return all;
    }

    private void addBetween(double after, double before, List<Stretch> all) {
        double sample = before <= grain.low() || after >= grain.high() ? Double.NaN : grain.between(after, before);
        if (!Double.isNaN(sample)) {
            all.add(new Stretch(after, before, sample));
        }
    }

    @Override
    boolean isOrdered() {
        return true;
    }

    @Override
    int values() {
        return stretches.size();
    }

    @Override
    Object value(int number) {
        return typed(stretches.get(number).sample());
    }

    private Object typed(double position) {
        return entry().type() == ValueType.DATE ? LocalDate.ofEpochDay((long) position) : (Object) position;
    }

    @Override
    int find(Object value) {
        double position = Span.position(value);
        int at = firstFrom(position);
        for (int near = Math.max(0, at - 1); near <= Math.min(at, values() - 1); near++) {
            if (stretches.get(near).has(position)) {
                return near;
            }
        }
        return -1;
    }

    /** The first stretch whose sample is not below. */
    private int firstFrom(double position) {
        int low = 0;
        int high = values();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).sample() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    long[] plain(Condition condition) {
        return condition instanceof Span span ? span(span) : points(condition);
    }

    private long[] span(Span span) {
        int from = firstFrom(span.low());
        if (from < values() && !span.withLow() && stretches.get(from).sample() == span.low()) {
            from++;
        }
        int to = firstFrom(span.high());
        boolean withHigh = to < values() && span.withHigh() && stretches.get(to).sample() == span.high();
        return Bits.range(size(), from, withHigh ? to : to - 1);
    }

    private long[] points(Condition condition) {
        long[] classes = Bits.none(size());
        bounds(condition)
                .mapToInt(position -> find(typed(position)))
                .filter(at -> at >= 0)
                .forEach(at -> Bits.set(classes, at));
        return classes;
    }

    @Override
    Optional<String> text(long[] classes) {
        int from = Bits.first(classes);
        int to = Bits.last(classes);
        if (from < 0) {
            return Optional.empty();
        }
        if (to - from + 1 == Bits.count(classes)) {
            return Optional.of(range(from, to));
        }
        boolean onlyPoints = true;
        for (int at = from; at >= 0; at = Bits.next(classes, at + 1)) {
            onlyPoints &= stretches.get(at).isPoint();
        }
        return onlyPoints ? Optional.of(list(classes)) : Optional.empty();
    }

    /** Open on the side where there is nothing more. */
    private String range(int from, int to) {
        Stretch first = stretches.get(from);
        Stretch last = stretches.get(to);
        boolean fromStart = from == 0;
        boolean toEnd = to == values() - 1;
        if (fromStart && toEnd) {
            return ">= " + (Double.isFinite(grain.low()) ? text(grain.low()) : EARLIEST.get(entry().type()));
        }
        if (toEnd) {
            return (first.isPoint() ? ">= " : "> ") + text(first.low());
        }
        if (fromStart) {
            return (last.isPoint() ? "<= " : "< ") + text(last.high());
        }
        return between(first, last);
    }

    private String between(Stretch first, Stretch last) {
        String bounds = "%s..%s".formatted(text(lowest(first)), text(highest(last)));
        boolean withLow = first.isPoint() || grain.step() > 0;
        boolean withHigh = last.isPoint() || grain.step() > 0;
        return withLow && withHigh ? bounds : (withLow ? "[" : "(") + bounds + (withHigh ? "]" : ")");
    }

    private double lowest(Stretch stretch) {
        return grain.step() > 0 ? stretch.sample() : stretch.low();
    }

    private double highest(Stretch stretch) {
        return stretch.isPoint() || grain.step() == 0 ? stretch.high() : previousStep(stretch.high());
    }

    private double previousStep(double before) {
        double steps = Math.ceil(before / grain.step() - 1e-6) - 1;
        return grain.step() < 1 ? steps / Math.rint(1 / grain.step()) : steps * grain.step();
    }

    private String text(double position) {
        return entry().type() == ValueType.PERCENT
                ? BigDecimal.valueOf(position)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%"
                : ValueTexts.of(typed(position));
    }
}
