package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.training.measure.Auc;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Probabilities of a yes for rows that did not teach, and what was true of them. */
record HeldOut(double[] probabilities, boolean[] yes) {

    private static final double CERTAIN = 1e-12;

    static HeldOut of(double[] probabilities, List<LabelledRow> rows) {
        boolean[] yes = new boolean[rows.size()];
        IntStream.range(0, yes.length).forEach(row -> yes[row] = rows.get(row).target() > 0.5);
        return new HeldOut(probabilities, yes);
    }

    /** Log loss in nats, Brier as the mean squared error of the probability, accuracy at one half. */
    void measure(Bootstrap draws, Report report) {
        report.metric("auc", draws.of(rows -> Auc.of(probabilities, yes, rows)))
                .metric("log_loss", mean(draws, this::surprise))
                .metric("brier", mean(draws, row -> Math.pow(probabilities[row] - (yes[row] ? 1 : 0), 2)))
                .metric("accuracy", mean(draws, row -> probabilities[row] >= 0.5 == yes[row] ? 1 : 0))
                .metric("positive_share", mean(draws, row -> yes[row] ? 1 : 0));
    }

    private double surprise(int row) {
        return -Math.log(Math.max(CERTAIN, yes[row] ? probabilities[row] : 1 - probabilities[row]));
    }

    private static Interval mean(Bootstrap draws, IntToDoubleFunction mark) {
        return draws.of(rows -> IntStream.of(rows).mapToDouble(mark).average().orElse(Double.NaN));
    }
}
