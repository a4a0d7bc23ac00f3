package io.caravanserai.modeladapter.training.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Percentile intervals by drawing rows again (Efron 1979). Rows of one group, such as one customer, are drawn together.
 */
public final class Bootstrap {

    private static final int DRAWS = 500;
    private static final double TAIL = 0.025;

    private final List<int[]> groups;
    private final int[] everything;
    private final long seed;

    private Bootstrap(List<int[]> groups, int[] everything, long seed) {
        this.groups = groups;
        this.everything = everything;
        this.seed = seed;
    }

    /** Every row for itself. */
    public static Bootstrap ofRows(int rows, long seed) {
        List<int[]> single =
                IntStream.range(0, rows).mapToObj(row -> new int[] {row}).toList();
        return new Bootstrap(single, IntStream.range(0, rows).toArray(), seed);
    }

    /** @param group of each row */
    public static Bootstrap ofGroups(List<?> group, long seed) {
        Map<Object, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < group.size(); i++) {
            rows.computeIfAbsent(group.get(i), none -> new ArrayList<>()).add(i);
        }
        List<int[]> together = rows.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        return new Bootstrap(together, IntStream.range(0, group.size()).toArray(), seed);
    }

    /** @param figure of the rows with these indexes; NaN where a draw has no such figure */
    public Interval of(ToDoubleFunction<int[]> figure) {
        Random random = new Random(seed);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> figure.applyAsDouble(draw(random)))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double value = figure.applyAsDouble(everything);
        return drawn.length == 0 ? Interval.exactly(value) : new Interval(value, at(drawn, TAIL), at(drawn, 1 - TAIL));
    }

    private int[] draw(Random random) {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> groups.get(random.nextInt(groups.size())))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
