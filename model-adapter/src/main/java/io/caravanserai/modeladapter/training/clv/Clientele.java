package io.caravanserai.modeladapter.training.clv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both models fitted to one clientele. Customers alike in repeats, last and known are counted once: that is what makes
 * the fit quick.
 *
 * @param money null where nobody's repeats say what they were worth
 */
record Clientele(BgNbd rhythm, double rhythmLogLikelihood, @Nullable GammaGamma money, double moneyLogLikelihood) {

    private static final List<double[]> RHYTHM_STARTS = List.of(
            new double[] {1, 1, 1, 1}, new double[] {0.25, 4, 0.8, 2.5}, new double[] {1, 10, 0.1, 5}, new double[] {
                2, 5, 0.5, 0.5
            });
    private static final List<double[]> MONEY_STARTS =
            List.of(new double[] {1, 2, 1}, new double[] {6, 4, 15}, new double[] {2, 3, 100});

    static Clientele fit(List<Rhythm> customers) {
        Map<List<Double>, Integer> alike = new LinkedHashMap<>();
        customers.forEach(one -> alike.merge(List.of(one.repeats(), one.last(), one.known()), 1, Integer::sum));
        List<Counted> counted = alike.entrySet().stream()
                .map(entry -> new Counted(
                        new Rhythm(
                                "",
                                entry.getKey().get(0),
                                entry.getKey().get(1),
                                entry.getKey().get(2),
                                0),
                        entry.getValue()))
                .toList();
        double[] rhythm = MostLikely.of(RHYTHM_STARTS, at -> counted.stream()
                .mapToDouble(one -> one.times * new BgNbd(at[0], at[1], at[2], at[3]).logLikelihood(one.rhythm))
                .sum());
        BgNbd fitted = new BgNbd(rhythm[0], rhythm[1], rhythm[2], rhythm[3]);
        List<Rhythm> buyers = customers.stream()
                .filter(one -> one.repeats() > 0 && one.meanRepeat() > 0)
                .toList();
        if (buyers.isEmpty()) {
            return new Clientele(fitted, rhythm[4], null, 0);
        }
        double[] money = MostLikely.of(MONEY_STARTS, at -> buyers.stream()
                .mapToDouble(new GammaGamma(at[0], 1 + at[1], at[2])::logLikelihood)
                .sum());
        return new Clientele(fitted, rhythm[4], new GammaGamma(money[0], 1 + money[1], money[2]), money[3]);
    }

    /** Mean money of a customer's purchases to come; not a number where nobody's money is known. */
    double expectedMoney(Rhythm one) {
        return money == null ? Double.NaN : money.expectedMoney(one);
    }

    /** Money of the time ahead in periods of the given length, each discounted as it comes. */
    double value(Rhythm one, double horizon, double period, double discountPerPeriod) {
        double value = 0;
        double before = 0;
        for (int number = 1; number * period <= horizon + 1e-9; number++) {
            double until = rhythm.expectedPurchases(one, number * period);
            value += (until - before) / Math.pow(1 + discountPerPeriod, number);
            before = until;
        }
        return value * expectedMoney(one);
    }

    private record Counted(Rhythm rhythm, int times) {}
}
