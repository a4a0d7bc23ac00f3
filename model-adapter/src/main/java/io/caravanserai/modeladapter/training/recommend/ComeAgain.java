package io.caravanserai.modeladapter.training.recommend;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How often a product is bought again by one who bought it: milk more often than a pan. Products of few buyers are drawn
 * towards the rate of all.
 *
 * @param again purchases after a customer's first, by product
 * @param buyers customers, by product
 * @param rateOfAll purchases after the first, a customer and product
 */
record ComeAgain(Map<String, Double> again, Map<String, Double> buyers, double rateOfAll) {

    /** So many buyers weigh as much as the rate of all products. */
    private static final double BUYERS_OF_ALL = 50;

    static ComeAgain of(History history) {
        Map<String, Double> again = new HashMap<>();
        history.times()
                .values()
                .forEach(
                        products -> products.forEach((product, times) -> again.merge(product, times - 1, Double::sum)));
        Map<String, Double> buyers = history.buyers(1);
        return new ComeAgain(again, buyers, sum(again) / sum(buyers));
    }

    double rate(String product) {
        return (again.getOrDefault(product, 0.0) + BUYERS_OF_ALL * rateOfAll)
                / (buyers.getOrDefault(product, 0.0) + BUYERS_OF_ALL);
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What a product weighs for itself, said in words and computed of a history. */
    record Guess(String name, Function<History, ToDoubleFunction<String>> of) {

        static Guess same(double weight) {
            return new Guess("again " + weight, history -> product -> weight);
        }

        static Guess byRate(double times) {
            return new Guess("again %s times the product's rate".formatted(times), history -> {
                ComeAgain comeAgain = ComeAgain.of(history);
                return product -> times * comeAgain.rate(product);
            });
        }

        ToDoubleFunction<String> weights(History history) {
            return of.apply(history);
        }
    }
}
