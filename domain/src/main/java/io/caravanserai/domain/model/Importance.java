package io.caravanserai.domain.model;

import java.util.Comparator;
import java.util.List;

/**
 * How much each input moves a model's scores, over a sample.
 *
 * @param rows how many scores were explained
 * @param weights of every input, the strongest first
 */
public record Importance(
        String purpose, String model, String version, Explanation.Method method, int rows, List<Weight> weights) {

    public Importance {
        weights = weights.stream()
                .sorted(Comparator.comparingDouble(Weight::meanShare).reversed().thenComparing(Weight::feature))
                .toList();
    }

    /** @param meanShare mean size of the effect, up or down, in probability */
    public record Weight(String feature, double meanShare) {}
}
