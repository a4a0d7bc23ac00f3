package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What ten recommended products were worth to each examined customer, one number a customer. */
record Hits(NeighbourTable table, History history) {

    static final int TOP = 10;

    /** 1 where the customer then bought one of the ten, else 0. */
    double[] any(Map<String, Set<String>> came) {
        return came.entrySet().stream()
                .mapToDouble(one -> hit(asked(one.getKey(), TOP), one.getValue()))
                .toArray();
    }

    /** The share of what the customer then bought that was among the ten. */
    double[] share(Map<String, Set<String>> came) {
        return came.entrySet().stream()
                .mapToDouble(one -> {
                    List<String> said = asked(one.getKey(), TOP);
                    return (double) one.getValue().stream()
                                    .filter(said::contains)
                                    .count()
                            / one.getValue().size();
                })
                .toArray();
    }

    /** As {@link #any}, but only products the customer had not bought are recommended, and only such count. */
    double[] anyNew(Map<String, Set<String>> came) {
        return came.entrySet().stream()
                .mapToDouble(one -> {
                    Set<String> old = history.bought().get(one.getKey()).stream()
                            .map(Bought::product)
                            .collect(Collectors.toSet());
                    List<String> fresh = asked(one.getKey(), TOP + old.size()).stream()
                            .filter(Predicate.not(old::contains))
                            .limit(TOP)
                            .toList();
                    return hit(fresh, one.getValue());
                })
                .toArray();
    }

    /** An answer, on this machine, once it is warm. */
    double microseconds() {
        List<List<Bought>> questions = List.copyOf(history.bought().values());
        questions.forEach(this::ask);
        long start = System.nanoTime();
        questions.forEach(this::ask);
        return (System.nanoTime() - start) / 1e3 / questions.size();
    }

    static double mean(double[] values) {
        return mean(values, IntStream.range(0, values.length).toArray());
    }

    static double mean(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(Double.NaN);
    }

    private List<Recommended> ask(List<Bought> bought) {
        return table.recommend(bought, history.cut(), TOP);
    }

    private List<String> asked(String customer, int most) {
        return table.recommend(history.bought().get(customer), history.cut(), most).stream()
                .map(Recommended::product)
                .toList();
    }

    private static double hit(List<String> said, Set<String> bought) {
        return said.stream().anyMatch(bought::contains) ? 1 : 0;
    }
}
