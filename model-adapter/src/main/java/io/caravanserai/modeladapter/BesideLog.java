package io.caravanserai.modeladapter;

import java.util.List;
import java.util.Objects;

/** Counts what a version in the shadow said beside the model in use. */
final class BesideLog {

    private static final double APART = 0.1;
    private static final double TEN_THOUSAND = 10_000;

    private final double span;
    private long scored;
    private long passedOver;
    private double difference;
    private long apart;

    /** @param span from the least score to the greatest */
    BesideLog(double span) {
        this.span = span;
    }

    synchronized void passedOver(int rows) {
        passedOver += rows;
    }

    /** @param shadow of value NaN where it said nothing */
    synchronized void add(List<Said> used, List<Said> shadow) {
        for (int i = 0; i < shadow.size(); i++) {
            if (!used.get(i).isFallback() && !Double.isNaN(shadow.get(i).value())) {
                add(used.get(i), shadow.get(i));
            }
        }
    }

    private void add(Said used, Said shadow) {
        double other = shadow.value() - used.value();
        scored++;
        difference += other;
        apart += isApart(other) || !Objects.equals(used.label(), shadow.label()) ? 1 : 0;
    }

    private boolean isApart(double other) {
        return Math.abs(other) > APART * span;
    }

    synchronized Beside beside() {
        long count = Math.max(1, scored);
        return new Beside(scored, passedOver, rounded(difference / count), rounded((double) apart / count));
    }

    private static double rounded(double value) {
        return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
    }
}
