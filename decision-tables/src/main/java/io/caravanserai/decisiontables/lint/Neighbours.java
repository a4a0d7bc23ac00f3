package io.caravanserai.decisiontables.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pairs of rows that differ in one cell only, where those cells overlap in part or leave something open between them. */
final class Neighbours {

    private final Space space;
    private final Work work;

    Neighbours(Space space, Work work) {
        this.space = space;
        this.work = work;
    }

    /** @param shared what both have, or what lies between them and neither has */
    record Pair(int row, int other, int axis, Region shared) {}

    /** Neither cell holds the other, and both have something in common. */
    List<Pair> overlapping() {
        List<Pair> pairs = new ArrayList<>();
        for (int axis = 0; axis < space.dimensions(); axis++) {
            for (List<Integer> alike : alikeBut(axis)) {
                addOverlaps(axis, alike, pairs);
            }
        }
        return pairs;
    }

    private void addOverlaps(int axis, List<Integer> alike, List<Pair> pairs) {
        for (int at = 0; at < alike.size(); at++) {
            for (int later = at + 1; later < alike.size(); later++) {
                work.spend(1);
                Region one = space.row(alike.get(at));
                Region other = space.row(alike.get(later));
                if (one.meets(other) && !one.holds(other) && !other.holds(one)) {
                    pairs.add(new Pair(alike.get(at), alike.get(later), axis, one.and(other)));
                }
            }
        }
    }

    /** Ranges that leave something open between them. */
    List<Pair> apart() {
        List<Pair> pairs = new ArrayList<>();
        for (int axis = 0; axis < space.dimensions(); axis++) {
            if (space.axis(axis).isOrdered()) {
                for (List<Integer> alike : alikeBut(axis)) {
                    addApart(axis, alike, pairs);
                }
            }
        }
        return pairs;
    }

    private void addApart(int axis, List<Integer> alike, List<Pair> pairs) {
        List<Integer> sorted = alike.stream()
                .filter(row -> isRange(axis, row))
                .sorted(Comparator.comparingInt(row -> Bits.first(side(row, axis))))
                .toList();
        int before = -1;
        for (int row : sorted) {
            if (before >= 0 && Bits.last(side(before, axis)) + 1 < Bits.first(side(row, axis))) {
                pairs.add(new Pair(before, row, axis, between(before, row, axis)));
            }
            if (before < 0 || Bits.last(side(row, axis)) > Bits.last(side(before, axis))) {
                before = row;
            }
        }
    }

    private Region between(int before, int after, int axis) {
        int size = space.axis(axis).size();
        int from = Bits.last(side(before, axis)) + 1;
        return space.row(before).with(axis, Bits.range(size, from, Bits.first(side(after, axis)) - 1));
    }

    /** More than one value, one after the other, absence not among them. */
    private boolean isRange(int axis, int row) {
        long[] side = side(row, axis);
        int width = Bits.last(side) - Bits.first(side) + 1;
        return width > 1
                && Bits.count(side) == width
                && Bits.last(side) < space.axis(axis).values();
    }

    @SuppressWarnings("NullAway") // only rows with a side are asked
    private long[] side(int row, int axis) {
        return space.row(row).side(axis);
    }

    /** Rows that ask something on this axis, by what they ask on the others. */
    private List<List<Integer>> alikeBut(int axis) {
        Map<Region, List<Integer>> groups = new HashMap<>();
        IntStream.range(0, space.rows())
                .filter(row ->
                        space.row(row).side(axis) != null && !space.row(row).isEmpty())
                .forEach(row -> groups.computeIfAbsent(space.row(row).with(axis, null), alike -> new ArrayList<>())
                        .add(row));
        return groups.values().stream().filter(alike -> alike.size() > 1).toList();
    }
}
