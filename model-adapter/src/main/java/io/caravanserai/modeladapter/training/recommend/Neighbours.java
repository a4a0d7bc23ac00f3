package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways to say which products are near one another; all end in one table, so that they are examined as they will answer. */
final class Neighbours {

    static final int KEPT = 40;
    private static final int LONGEST_HISTORY = 300;

    private Neighbours() {}

    /** Nothing but the most bought, for everybody. */
    static Map<String, Map<String, Double>> popular(Map<String, Double> buyers) {
        return Map.of(NeighbourTable.ANYBODY, nearest(buyers, 100));
    }

    /**
     * Cosine of the customers of two products, shrunk where they are few (Sarwar et al. 2001).
     *
     * @param again what a product weighs for itself: customers buy again
     */
    static Map<String, Map<String, Double>> cosine(History history, Map<String, Double> buyers, double shrink, double again) {
        Map<String, Map<String, Double>> together = new HashMap<>();
        for (Map<String, Double> products : history.bought().values()) {
            List<String> known = products.keySet().stream()
                    .filter(buyers::containsKey)
                    .limit(LONGEST_HISTORY)
                    .toList();
            for (String one : known) {
                Map<String, Double> row = together.computeIfAbsent(one, none -> new HashMap<>());
                known.forEach(other -> row.merge(other, 1.0, Double::sum));
            }
        }
        Map<String, Map<String, Double>> table = new HashMap<>(popular(buyers));
        together.forEach((one, counts) -> {
            Map<String, Double> near = new HashMap<>();
            counts.forEach((other, count) ->
                    near.put(other, count / (Math.sqrt(buyers.get(one) * buyers.get(other)) + shrink)));
            near.put(one, again);
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
