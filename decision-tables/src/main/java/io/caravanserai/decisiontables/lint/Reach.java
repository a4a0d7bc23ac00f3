package io.caravanserai.decisiontables.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds, for every row, facts that it decides, or the rows that take all of them away. */
final class Reach {

    private final Space space;
    private final Ranking ranking;
    private final Work work;
    private final Map<Integer, Verdict> verdicts = new TreeMap<>();
    private final List<Integer> deciding = new ArrayList<>();

    Reach(Space space, Ranking ranking, Work work) {
        this.space = space;
        this.ranking = ranking;
        this.work = work;
    }

    /**
     * @param point facts the row decides; null when there are none, or when it is not known
     * @param takenBy the rows that together leave it nothing; empty when its own cells do
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Verdict(int row, boolean known, int @Nullable [] point, List<Integer> takenBy) {

        boolean isNever() {
            return known && point == null;
        }
    }

    List<Verdict> verdicts() {
        for (int row : ranking.all()) {
            Verdict verdict = verdict(row);
            verdicts.put(row, verdict);
            if (!verdict.isNever()) {
                deciding.add(row);
            }
        }
        return List.copyOf(verdicts.values());
    }

    /** After {@link #verdicts}: rows that decide something, or may; the first to decide first. */
    List<Integer> deciding() {
        return deciding;
    }

    private Verdict verdict(int row) {
        try {
            return verdict(row, rivals(row, space.row(row)));
        } catch (Work.TooHard e) {
            return new Verdict(row, false, null, List.of());
        }
    }

    private Verdict verdict(int row, List<Integer> rivals) {
        Region region = space.row(row);
        for (int rival : rivals) {
            if (space.row(rival).holds(region)) {
                return new Verdict(row, true, null, List.of(rival));
            }
        }
        List<Region> covering = rivals.stream().map(space::row).toList();
        int[] guess = region.isEmpty() ? null : new Guess(space, row).outside(region, covering, work);
        if (guess != null) {
            return new Verdict(row, true, guess, List.of());
        }
        Cover cover = new Cover(space, work);
        int[] point = cover.hole(region, covering);
        List<Integer> takenBy =
                cover.used().stream().mapToObj(rivals::get).sorted().toList();
        return new Verdict(row, true, point, point == null ? takenBy : List.of());
    }

    private List<Integer> rivals(int row, Region region) {
        if (!ranking.oneAnswers() || region.isEmpty()) {
            return List.of();
        }
        List<Integer> rivals = new ArrayList<>();
        for (int before : deciding) {
            work.spend(1);
            if (space.row(before).meets(region)) {
                rivals.add(before);
            }
        }
        return rivals;
    }
}
