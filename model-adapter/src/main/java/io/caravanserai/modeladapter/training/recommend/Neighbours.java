package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Ways to say which products are near one another; all end in one table, so that they are examined as they will answer. */
final class Neighbours {

    static final int KEPT = 40;
    private static final double SHRINK = 10;
    private static final int LONGEST_HISTORY = 300;

    private Neighbours() {}

    /** What anybody buys: the share of customers who bought a product. Nothing else is known. */
    static Map<String, Map<String, Double>> popular(Map<String, Double> buyers, int customers) {
        Map<String, Double> shares = new HashMap<>();
        nearest(buyers, 100).forEach((product, count) -> shares.put(product, count / customers));
        return Map.of(NeighbourTable.ANYBODY, shares);
    }

    /** Of each product, how many of its customers bought each other one. */
    static Map<String, Map<String, Double>> together(History history, Map<String, Double> buyers) {
        Map<String, Map<String, Double>> together = new HashMap<>();
        for (Map<String, Double> products : history.times().values()) {
            List<String> known = products.keySet().stream()
                    .filter(buyers::containsKey)
                    .limit(LONGEST_HISTORY)
                    .toList();
            for (String one : known) {
                Map<String, Double> row = together.computeIfAbsent(one, none -> new HashMap<>());
                known.forEach(other -> row.merge(other, 1.0, Double::sum));
            }
        }
        return together;
    }

    /**
     * Item to item (Sarwar et al. 2001): a product speaks for another by the share of its customers who bought it too,
     * shrunk where they are few. A product too rare to say who else would buy it still speaks for itself.
     *
     * @param buyers of the products that have neighbours
     * @param weight of a neighbour against what anybody buys
     * @param again what each product weighs for itself: customers buy again
     */
    static Map<String, Map<String, Double>> itemToItem(
            History history, Map<String, Double> buyers, double weight, ToDoubleFunction<String> again) {
        Map<String, Map<String, Double>> table =
                new HashMap<>(popular(buyers, history.bought().size()));
        Map<String, Map<String, Double>> together = weight > 0 ? together(history, buyers) : Map.of();
        history.buyers(1).keySet().forEach(one -> {
            Map<String, Double> near = new HashMap<>();
            together.getOrDefault(one, Map.of())
                    .forEach((other, count) -> near.put(
                            other,
                            weight * count / Math.sqrt((buyers.get(one) + SHRINK) * (buyers.get(other) + SHRINK))));
            near.put(one, again.applyAsDouble(one));
            table.put(one, nearest(near, KEPT));
        });
        return table;
    }

    static Map<String, Double> nearest(Map<String, Double> weights, int most) {
        Map<String, Double> kept = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
