package io.caravanserai.profile.feature;

/** The days of a window taken together, newest first. */
final class Total {

    private int newestDay;
    private int days;
    private int count;
    private long sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double last = Double.NaN;

    void add(Day day) {
        if (days++ == 0) {
            newestDay = day.day();
            last = day.last();
        }
        count += day.events();
        sum += day.sum();
        min = Math.min(min, day.min());
        max = Math.max(max, day.max());
    }

    double sum() {
        return sum / Day.MILLIONTHS;
    }

    double mean() {
        return count == 0 ? Double.NaN : sum() / count;
    }

    /** @param today the day the window ends on */
    double read(Aggregate aggregate, int today) {
        return switch (aggregate) {
            case COUNT -> count;
            case SUM -> sum();
            case ACTIVE_DAYS -> days;
            default -> count == 0 ? Double.NaN : readPresent(aggregate, today);
        };
    }

    private double readPresent(Aggregate aggregate, int today) {
        return switch (aggregate) {
            case AVG -> mean();
            case MIN -> min;
            case MAX -> max;
            case LAST -> last;
            case DAYS_SINCE -> today - newestDay;
            default ->
                throw new IllegalArgumentException(
                        "The aggregate (%s) is not one of a plain window. Maybe read it elsewhere."
                                .formatted(aggregate.code()));
        };
    }
}
