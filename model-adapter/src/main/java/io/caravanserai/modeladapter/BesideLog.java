package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Score;
import java.util.List;

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

    /** @param shadow NaN where it gave no probability */
    synchronized void add(List<Score> used, double[] shadow) {
        for (int i = 0; i < shadow.length; i++) {
            if (!used.get(i).isFallback() && !Double.isNaN(shadow[i])) {
                add(shadow[i] - used.get(i).probability());
            }
        }
    }

    private void add(double other) {
        scored++;
        difference += other;
        apart += Math.abs(other) > APART * span ? 1 : 0;
    }

    synchronized Beside beside() {
        long count = Math.max(1, scored);
        return new Beside(scored, passedOver, rounded(difference / count), rounded((double) apart / count));
    }

    private static double rounded(double value) {
        return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
    }
}
