package io.caravanserai.profile.feature;

import java.util.List;

/** What is kept of one customer's events to compute features; a value of its set of events, whatever their order. */
public final class FeatureState {

    private static final int NEVER = Integer.MAX_VALUE;

    private final List<Series> series;
    private int firstDay;

    FeatureState(List<Series> series, int firstDay) {
        this.series = List.copyOf(series);
        this.firstDay = firstDay;
    }

    static FeatureState empty(List<Series> series) {
        return new FeatureState(series, NEVER);
    }

    List<Series> series() {
        return series;
    }

    int firstDay() {
        return firstDay;
    }

    void seen(int day) {
        firstDay = Math.min(firstDay, day);
    }

    /** Days since the first event; NaN when there was none. */
    double daysKnown(int today) {
        return firstDay == NEVER ? Double.NaN : Math.max(0, today - firstDay);
    }

    /** Takes in the events of a customer who turned out to be the same person. */
    public void addAll(FeatureState other) {
        for (int place = 0; place < series.size(); place++) {
            series.get(place).addAll(other.series.get(place));
        }
        seen(other.firstDay);
    }
}
