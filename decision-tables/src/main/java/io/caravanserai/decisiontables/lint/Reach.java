package io.caravanserai.decisiontables.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds, for every row, facts that it decides, or the rows that take all of them away. */
final class Reach {

    private final Space space;
    private final Ranking ranking;
    private final Work work;

    Reach(Space space, Ranking ranking, Work work) {
        this.space = space;
        this.ranking = ranking;
        this.work = work;
    }

    /**
     * @param point facts the row decides; null when there are none, or when it is not known
     * @param takenBy the rows that together leave it nothing; empty when its own cells do
     */
    record Verdict(int row, boolean known, int @Nullable [] point, List<Integer> takenBy) {

        boolean isNever() {
            return known && point == null;
        }
    }

    List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>();
        for (int row = 0; row < space.rows(); row++) {
            all.add(verdict(row));
        }
        return all;
    }

    private Verdict verdict(int row) {
        Region region = space.row(row);
        List<Integer> rivals = rivals(row, region);
        for (int rival : rivals) {
            if (space.row(rival).holds(region)) {
                return new Verdict(row, true, null, List.of(rival));
            }
        }
        Cover cover = new Cover(space, work);
        try {
            int[] point = cover.hole(region, rivals.stream().map(space::row).toList());
            List<Integer> takenBy =
                    cover.used().stream().mapToObj(rivals::get).sorted().toList();
            return new Verdict(row, true, point, point == null ? takenBy : List.of());
        } catch (Work.TooHard e) {
            return new Verdict(row, false, null, List.of());
        }
    }

    private List<Integer> rivals(int row, Region region) {
        if (!ranking.oneAnswers() || region.isEmpty()) {
            return List.of();
        }
        List<Integer> rivals = new ArrayList<>();
        for (int before : ranking.before(row)) {
            Region rival = space.row(before);
            work.spend(1);
            if (!rival.isEmpty() && rival.meets(region)) {
                rivals.add(before);
            }
        }
        return rivals;
    }
}
