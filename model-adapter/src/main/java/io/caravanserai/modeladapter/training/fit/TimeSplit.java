package io.caravanserai.modeladapter.training.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Later rows examine what earlier ones taught. A group with rows before and after the moment is dealt to one side by lot, and
 * what it has on the other side is left out: who taught does not examine.
 *
 * @param from the first moment that examines
 * @param leftOut rows on neither side
 */
public record TimeSplit(Fold fold, Instant from, int leftOut) {

    /**
     * @param share of the rows that shall examine, about; rows of one moment stay together
     * @param knownAfter how long after its moment the answer of a row is known, so that it may teach
     * @return empty when all rows are of one moment
     */
    public static Optional<TimeSplit> of(
            List<Instant> times, List<?> group, double share, Duration knownAfter, long seed) {
        List<Instant> sorted = times.stream().sorted().toList();
        int at = (int) Math.min(sorted.size() - 1, Math.round(sorted.size() * (1 - share)));
        Instant first = sorted.get(0);
        return sorted.subList(at, sorted.size()).stream()
                .filter(time -> time.isAfter(first))
                .findFirst()
                .map(from -> at(from, times, group, share, knownAfter, seed));
    }

    private static TimeSplit at(
            Instant from, List<Instant> times, List<?> group, double share, Duration knownAfter, long seed) {
        Set<Integer> late = IntStream.range(0, times.size())
                .filter(row -> !times.get(row).isBefore(from))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        Set<?> examining = dealt(late, group, share, seed);
        List<Integer> teach = new ArrayList<>();
        List<Integer> examine = new ArrayList<>();
        for (int row = 0; row < times.size(); row++) {
            boolean examines = examining.contains(group.get(row));
            if (late.contains(row) && examines) {
                examine.add(row);
            } else if (!examines && !times.get(row).plus(knownAfter).isAfter(from) && !late.contains(row)) {
                teach.add(row);
            }
        }
        return new TimeSplit(new Fold(teach, examine), from, times.size() - teach.size() - examine.size());
    }

    /** Groups that examine: all that are only late, and a share of those that are both. */
    private static Set<Object> dealt(Set<Integer> late, List<?> group, double share, long seed) {
        Map<Object, Set<Boolean>> sides = new LinkedHashMap<>();
        for (int row = 0; row < group.size(); row++) {
            sides.computeIfAbsent(group.get(row), none -> new TreeSet<>()).add(late.contains(row));
        }
        List<Object> both = sides.keySet().stream()
                .filter(one -> sides.get(one).size() > 1)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(both, new Random(seed));
        Set<Object> examining = sides.keySet().stream()
                .filter(one -> sides.get(one).equals(Set.of(true)))
                .collect(Collectors.toSet());
        examining.addAll(both.subList(0, (int) Math.ceil(both.size() * share)));
        return examining;
    }
}
