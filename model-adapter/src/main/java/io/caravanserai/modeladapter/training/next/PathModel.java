package io.caravanserai.modeladapter.training.next;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Markov chain of the last two steps that leans on the last one, and on all, where it has seen little (Witten-Bell
 * smoothing): {@code P(next | context) = (count + kinds * P(next | shorter context)) / (total + kinds)}.
 */
final class PathModel {

    private static final int LONGEST = 2;

    private final List<String> steps;
    private final Map<List<String>, Map<String, Integer>> counts = new HashMap<>();

    /** @param steps all there are */
    PathModel(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    PathModel learn(List<String> path) {
        for (int at = 0; at < path.size(); at++) {
            for (int length = 0; length <= Math.min(LONGEST, at); length++) {
                counts.computeIfAbsent(List.copyOf(path.subList(at - length, at)), none -> new LinkedHashMap<>())
                        .merge(path.get(at), 1, Integer::sum);
            }
        }
        return this;
    }

    /** Probability of every step after these, summing to 1. */
    Map<String, Double> after(List<String> path) {
        List<String> context = path.subList(Math.max(0, path.size() - LONGEST), path.size());
        Map<String, Double> next = new LinkedHashMap<>();
        steps.forEach(step -> next.put(step, probability(step, context)));
        return next;
    }

    String likeliest(List<String> path) {
        Map<String, Double> next = after(path);
        return steps.stream()
                .max((a, b) -> Double.compare(next.get(a), next.get(b)))
                .orElseThrow();
    }

    Map<List<String>, Map<String, Integer>> counts() {
        return counts;
    }

    private double probability(String step, List<String> context) {
        double shorter = context.isEmpty() ? 1.0 / steps.size() : probability(step, context.subList(1, context.size()));
        Map<String, Integer> seen = counts.getOrDefault(context, Map.of());
        double total = seen.values().stream().mapToInt(Integer::intValue).sum();
        return total == 0 ? shorter : (seen.getOrDefault(step, 0) + seen.size() * shorter) / (total + seen.size());
    }
}
