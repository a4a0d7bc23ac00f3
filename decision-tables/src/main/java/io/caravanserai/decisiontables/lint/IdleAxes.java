package io.caravanserai.decisiontables.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds axes that never change a result: neighbouring classes are compared pair by pair, and only rows that tell the two apart
 * can make a difference. Where all matching rows answer, their order is no difference, and no answer is another result than
 * the same answer given because no row matched.
 */
final class IdleAxes {

    private final Space space;
    private final Ranking ranking;
    private final List<Integer> rows;
    private final Work work;
    private boolean complete = true;

    /** @param rows those that decide something, the first to decide first */
    IdleAxes(Space space, Ranking ranking, List<Integer> rows, Work work) {
        this.space = space;
        this.ranking = ranking;
        this.rows = rows;
        this.work = work;
    }

    /** @param points facts that rows decide: where a difference is likely to be found at once */
    List<Integer> find(List<int[]> points) {
        List<Integer> idle = new ArrayList<>();
        for (int axis = 0; axis < space.dimensions(); axis++) {
            Work part = work.part(1.0 / (space.dimensions() - axis));
            try {
                if (!(ranking.oneAnswers() && matters(axis, points, part)) && isIdle(axis, part)) {
                    idle.add(axis);
                }
            } catch (Work.TooHard e) {
                complete = false;
            }
            work.add(part);
        }
        return idle;
    }

    /** False when some axis was too hard to tell. */
    boolean isComplete() {
        return complete;
    }

    private boolean matters(int axis, List<int[]> points, Work part) {
        for (int[] point : points) {
            Map<String, Object> here = answerAt(point, part);
            int[] moved = point.clone();
            for (moved[axis] = 0; moved[axis] < space.axis(axis).size(); moved[axis]++) {
                if (!Objects.equals(here, answerAt(moved, part))) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Map<String, Object> answerAt(int[] point, Work part) {
        for (int row : rows) {
            part.spend(1);
            if (space.row(row).has(point)) {
                return ranking.answer(row);
            }
        }
        return ranking.otherwise();
    }

    private boolean isIdle(int axis, Work part) {
        for (int here = 0; here + 1 < space.axis(axis).size(); here++) {
            if (isTold(axis, here) && !new Slices(space, ranking, rows, part, axis, here, here + 1).areEqual()) {
                return false;
            }
        }
        return true;
    }

    private boolean isTold(int axis, int here) {
        return rows.stream()
                .map(row -> space.row(row).side(axis))
                .anyMatch(side -> side != null && Bits.has(side, here) != Bits.has(side, here + 1));
    }
}
