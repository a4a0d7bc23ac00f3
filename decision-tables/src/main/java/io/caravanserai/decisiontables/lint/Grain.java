package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers a fact can be, as its catalogue entry tells: whole days and times, cents, at least zero unless the unit says
 * otherwise ({@code -1 to 1}, {@code 0-100}). Without it every table would have gaps below zero and between 1 and 2.
 *
 * @param step distance of neighbouring values, 0 when there is always one in between
 */
record Grain(double low, double high, double step) {

    private static final Pattern RANGE =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(?:-|to|\\.\\.)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Set<String> WHOLE = Set.of("times", "days", "years", "months", "hours", "categories");
    private static final double CENT = 0.01;
    private static final double NEARLY = 1e-6;

    static Grain of(Entry entry) {
        if (entry.type() == ValueType.DATE) {
            return new Grain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
        }
        Matcher range = RANGE.matcher(entry.unit());
        return range.matches()
                ? new Grain(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)), step(entry))
                : new Grain(0, Double.POSITIVE_INFINITY, step(entry));
    }

    private static double step(Entry entry) {
        if (entry.type() == ValueType.MONEY) {
            return CENT;
        }
        return entry.origin() == Origin.CLOCK || WHOLE.contains(entry.unit()) ? 1 : 0;
    }

    /** Numbers below zero exist as soon as a cell names one. */
    Grain reaching(double bound) {
        return low == 0 && bound < 0 ? new Grain(Double.NEGATIVE_INFINITY, high, step) : this;
    }

    boolean has(double number) {
        return number >= low
                && number <= high
                && (step == 0 || Math.abs(number / step - Math.rint(number / step)) < NEARLY);
    }

    /** A number strictly between the two, NaN when there is none. */
    double between(double after, double before) {
        double from = Math.max(after, low);
        double to = Math.min(before, high);
        if (Double.isInfinite(from)) {
            return Double.isInfinite(to) ? 0 : onStep(to - Math.max(1, 2 * step));
        }
        double next = step > 0 ? nextStep(from) : Double.isInfinite(to) ? from + 1 : from + (to - from) / 2;
        return next > after && next < before && next <= high ? next : Double.NaN;
    }

    private double onStep(double number) {
        return step == 0 ? number : Math.rint(number / step) * step;
    }

    private double nextStep(double after) {
        double next = Math.floor(after / step + NEARLY) + 1;
        return step < 1 ? next / Math.rint(1 / step) : next * step;
    }
}
