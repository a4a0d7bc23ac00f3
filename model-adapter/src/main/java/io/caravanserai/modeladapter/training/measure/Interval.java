package io.caravanserai.modeladapter.training.measure;

/**
 * A figure and how far it may be off: 95 % of resampled data give a value from low to high. Where drawing again says nothing
 * of how far that is, low and high are the value, and nothing of them is shown.
 */
public record Interval(double value, double low, double high) {

    public static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    public boolean isAbove(double bound) {
        return low > bound;
    }

    public boolean hasNoWidth() {
        return low == high;
    }

    @Override
    public String toString() {
        return hasNoWidth() ? "%.4f".formatted(value) : "%.4f (%.4f to %.4f)".formatted(value, low, high);
    }
}
