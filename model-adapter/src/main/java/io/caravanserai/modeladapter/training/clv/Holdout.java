package io.caravanserai.modeladapter.training.clv;

import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * What was said of customers against what then came. The mean of BG/NBD is what sums and squared errors want, its median what
 * absolute errors want; both are held against the plain repeat rate.
 */
final class Holdout {

    private final List<Rhythm> known;
    private final double[] cameTimes;
    private final double[] cameMoney;
    private final double[] mean;
    private final double[] median;
    private final double[] plain;
    private final double[] meanMoney;
    private final double[] medianMoney;
    private final double[] plainMoney;

    /**
     * @param came days with a purchase and their money, by customer
     * @param ahead time they came in
     */
    Holdout(Clientele clientele, List<Rhythm> known, Map<String, double[]> came, double ahead) {
        this.known = known;
        cameTimes = each(one -> came.get(one.customer())[0]);
        cameMoney = each(one -> came.get(one.customer())[1]);
        mean = each(one -> clientele.rhythm().expectedPurchases(one, ahead));
        median = each(one -> Ahead.median(clientele.rhythm(), one, ahead));
        plain = each(one -> one.known() == 0 ? 0 : one.repeats() / one.known() * ahead);
        double[] money = each(clientele::expectedMoney);
        meanMoney = times(mean, money);
        medianMoney = times(median, money);
        plainMoney = times(plain, each(Rhythm::meanRepeat));
    }

    void measure(Bootstrap draws, Report report) {
        absolute(draws, report, "purchases", List.of(mean, median, plain), cameTimes);
        report.metric("purchases_rmse", draws.of(rows -> squared(mean, cameTimes, rows)));
        report.metric("purchases_rmse_of_repeat_rate", draws.of(rows -> squared(plain, cameTimes, rows)));
        report.metric(
                "purchases_rmse_saved",
                draws.of(rows -> squared(plain, cameTimes, rows) - squared(mean, cameTimes, rows)));
        absolute(draws, report, "money", List.of(meanMoney, medianMoney, plainMoney), cameMoney);
        report.metric("purchases_rank_correlation", draws.of(rows -> ranks(mean, cameTimes, rows)));
        report.metric("purchases_rank_correlation_of_repeat_rate", draws.of(rows -> ranks(plain, cameTimes, rows)));
        report.metric("money_rank_correlation", draws.of(rows -> ranks(meanMoney, cameMoney, rows)));
        report.metric("total_purchases_said_over_came", draws.of(rows -> sum(mean, rows) / sum(cameTimes, rows)));
        report.metric(
                "total_purchases_repeat_rate_over_came", draws.of(rows -> sum(plain, rows) / sum(cameTimes, rows)));
    }

    /** @param said the mean, the median and the repeat rate */
    private static void absolute(Bootstrap draws, Report report, String what, List<double[]> said, double[] came) {
        String error = what + "_mean_error";
        report.metric(error, draws.of(rows -> error(said.get(0), came, rows)));
        report.metric(error + "_of_median", draws.of(rows -> error(said.get(1), came, rows)));
        report.metric(error + "_of_repeat_rate", draws.of(rows -> error(said.get(2), came, rows)));
        report.metric(
                what + "_error_saved",
                draws.of(rows -> error(said.get(2), came, rows) - error(said.get(0), came, rows)));
        report.metric(
                what + "_error_saved_by_median",
                draws.of(rows -> error(said.get(2), came, rows) - error(said.get(1), came, rows)));
    }

    private double[] each(ToDoubleFunction<Rhythm> of) {
        return known.stream().mapToDouble(of).toArray();
    }

    private static double[] times(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .toArray();
    }

    private static double ranks(double[] said, double[] came, int[] rows) {
        return new SpearmansCorrelation().correlation(at(said, rows), at(came, rows));
    }

    private static double[] at(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static double error(double[] said, double[] came, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> Math.abs(said[row] - came[row]))
                .average()
                .orElse(Double.NaN);
    }

    private static double squared(double[] said, double[] came, int[] rows) {
        return Math.sqrt(IntStream.of(rows)
                .mapToDouble(row -> Math.pow(said[row] - came[row], 2))
                .average()
                .orElse(Double.NaN));
    }

    private static double sum(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).sum();
    }
}
