package io.caravanserai.decisiontables.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A table at two values of one axis: do they answer alike wherever the other facts are? */
final class Slices {

    private final Space space;
    private final Ranking ranking;
    private final List<Integer> rows;
    private final Work work;
    private final int axis;
    private final int here;
    private final int there;

    /** @param rows those that matter, the first to decide first */
    Slices(Space space, Ranking ranking, List<Integer> rows, Work work, int axis, int here, int there) {
        this.space = space;
        this.ranking = ranking;
        this.rows = rows;
        this.work = work;
        this.axis = axis;
        this.here = here;
        this.there = there;
    }

    boolean areEqual() {
        return ranking.oneAnswers() ? firstAnswersAgree() : allAnswersAgree();
    }

    /** Where both answer differently, one of the two rows that decide tells the values apart. */
    private boolean firstAnswersAgree() {
        for (int place = 0; place < rows.size(); place++) {
            int row = rows.get(place);
            if (isAt(row, here) != isAt(row, there) && !agrees(place, isAt(row, here))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the other slice answers like this row wherever this row decides. */
    private boolean agrees(int place, boolean decidesHere) {
        int other = decidesHere ? there : here;
        int row = rows.get(place);
        List<Region> taken = new ArrayList<>(regions(rows.subList(0, place), decidesHere ? here : there));
        Region mine = flat(row);
        for (int rival : rows) {
            Region theirs = flat(rival);
            work.spend(1);
            if (!isAt(rival, other) || !theirs.meets(mine)) {
                continue;
            }
            if (!ranking.answerAlike(row, rival) && !new Cover(space, work).covers(mine.and(theirs), taken)) {
                return false;
            }
            taken.add(theirs);
        }
        return Objects.equals(ranking.otherwise(), ranking.answer(row)) || new Cover(space, work).covers(mine, taken);
    }

    private boolean allAnswersAgree() {
        List<Integer> apart = rows.stream()
                .filter(row -> isAt(row, here) != isAt(row, there) && !flat(row).isEmpty())
                .toList();
        List<Map<String, Object>> answers =
                apart.stream().map(ranking::answer).distinct().toList();
        return answers.stream().allMatch(answer -> countsAgree(answer, apart));
    }

    private boolean countsAgree(Map<String, Object> answer, List<Integer> apart) {
        List<Integer> rows =
                apart.stream().filter(row -> ranking.answer(row).equals(answer)).toList();
        return countsAgree(space.everything(), regions(rows, here), regions(rows, there));
    }

    /** Whether at every point of the region as many of the one as of the other hold it. */
    private boolean countsAgree(Region region, List<Region> ones, List<Region> others) {
        work.spend(1L + ones.size() + others.size());
        List<Region> one = meeting(region, ones);
        List<Region> other = meeting(region, others);
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        for (Region part : Stream.concat(one.stream(), other.stream()).toList()) {
            for (int side = 0; side < space.dimensions(); side++) {
                long[] asked = part.side(side);
                long[] rest = rest(region, side);
                if (asked != null && !Bits.holds(asked, rest)) {
                    return countsAgree(region.with(side, Bits.and(rest, asked)), one, other)
                            && countsAgree(region.with(side, Bits.minus(rest, asked)), one, other);
                }
            }
        }
        return one.size() == other.size();
    }

    private long[] rest(Region region, int side) {
        long[] rest = region.side(side);
        return rest == null ? Bits.all(space.axis(side).size()) : rest;
    }

    private static List<Region> meeting(Region region, List<Region> regions) {
        return regions.stream().filter(region::meets).toList();
    }

    private List<Region> regions(List<Integer> some, int at) {
        work.spend(some.size());
        return some.stream()
                .filter(row -> isAt(row, at))
                .map(this::flat)
                .filter(region -> !region.isEmpty())
                .toList();
    }

    private boolean isAt(int row, int classNumber) {
        long[] side = space.row(row).side(axis);
        return side == null || Bits.has(side, classNumber);
    }

    /** The row's region whatever the axis. */
    private Region flat(int row) {
        return space.row(row).with(axis, null);
    }
}
