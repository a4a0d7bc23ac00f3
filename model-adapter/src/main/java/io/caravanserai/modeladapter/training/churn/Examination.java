package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.measure.Auc;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.CalibrationError;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.Arrays;
import java.util.List;

/** The figures of probabilities on rows that did not teach. */
final class Examination {

    private static final double CERTAIN = 1e-12;

    private final long seed;

    Examination(long seed) {
        this.seed = seed;
    }

    /** @param called rows taken for a yes, by a threshold that was fixed without them */
    void run(double[] probabilities, boolean[] called, boolean[] yes, List<?> group, Report report) {
        Bootstrap draws = Bootstrap.ofGroups(group, seed);
        report.metric("auc", draws.of(rows -> Auc.of(probabilities, yes, rows)));
        report.metric("log_loss", draws.of(rows -> Arrays.stream(rows)
                .mapToDouble(
                        row -> -Math.log(Math.max(CERTAIN, yes[row] ? probabilities[row] : 1 - probabilities[row])))
                .average()
                .orElse(Double.NaN)));
        report.metric("brier", draws.of(rows -> Arrays.stream(rows)
                .mapToDouble(row -> Math.pow(probabilities[row] - (yes[row] ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN)));
        report.metric("precision_at_threshold", draws.of(rows -> hits(called, yes, rows) / count(called, rows)));
        report.metric("recall_at_threshold", draws.of(rows -> hits(called, yes, rows) / count(yes, rows)));
        // a distance: rows that are drawn again lie further off, whatever the model
        report.metric("calibration_error", Interval.exactly(CalibrationError.of(probabilities, yes)));
    }

    private static double hits(boolean[] called, boolean[] yes, int[] rows) {
        return Arrays.stream(rows).filter(row -> called[row] && yes[row]).count();
    }

    private static double count(boolean[] what, int[] rows) {
        return Arrays.stream(rows).filter(row -> what[row]).count();
    }

    /** The mean over folds, and the folds' own spread (two standard errors). */
    void folds(double[] probabilities, boolean[] yes, List<Fold> folds, Report report) {
        double[] aucs = folds.stream()
                .mapToDouble(fold -> Auc.of(
                        probabilities,
                        yes,
                        fold.examine().stream().mapToInt(Integer::intValue).toArray()))
                .toArray();
        double mean = Arrays.stream(aucs).average().orElse(Double.NaN);
        double variance =
                Arrays.stream(aucs).map(auc -> (auc - mean) * (auc - mean)).sum() / Math.max(1, aucs.length - 1);
        double error = 2 * Math.sqrt(variance / aucs.length);
        report.metric("auc_mean_of_folds", new Interval(mean, mean - error, mean + error));
    }
}
