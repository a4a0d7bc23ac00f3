package io.caravanserai.domain.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * Over explanations of one version.
     *
     * @throws java.util.NoSuchElementException when there are none
     */
    public static Importance of(List<Explanation> explanations) {
        Explanation first = explanations.iterator().next();
        Map<String, Double> sizes = new TreeMap<>();
        explanations.forEach(one -> one.effects()
                .forEach(effect ->
                        sizes.merge(effect.feature(), Math.abs(effect.share()) / explanations.size(), Double::sum)));
        List<Weight> weights = sizes.entrySet().stream()
                .map(size -> new Weight(size.getKey(), size.getValue()))
                .toList();
        return new Importance(
                first.purpose(), first.model(), first.version(), first.method(), explanations.size(), weights);
    }

    /** @param meanShare mean size of the effect, up or down, in probability */
    public record Weight(String feature, double meanShare) {}
}
