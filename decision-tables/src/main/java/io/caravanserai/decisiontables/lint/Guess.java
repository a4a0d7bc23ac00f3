package io.caravanserai.decisiontables.lint;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tries a few points of a region before anybody searches it: most rows of most tables decide somewhere. */
final class Guess {

    private static final int TRIES = 24;

    private final Space space;
    private final Random random;

    /** @param seed the same for the same question, so that a report can be had again */
    Guess(Space space, int seed) {
        this.space = space;
        this.random = new Random(seed);
    }

    /** A point of the region that none of the others has; null when no try found one. */
    int @Nullable [] outside(Region region, List<Region> others, Work work) {
        long[][] choices = choices(region);
        for (int number = 0; number < TRIES; number++) {
            int[] point = draw(choices);
            if (isOutside(point, others, work)) {
                return point;
            }
        }
        return null;
    }

    private static boolean isOutside(int[] point, List<Region> others, Work work) {
        for (int other = 0; other < others.size(); other++) {
            if (others.get(other).has(point)) {
                work.spend(other);
                return false;
            }
        }
        work.spend(others.size());
        return true;
    }

    private long[][] choices(Region region) {
        long[][] choices = new long[space.dimensions()][];
        for (int axis = 0; axis < choices.length; axis++) {
            long[] side = region.side(axis);
            choices[axis] = side == null ? Bits.all(space.axis(axis).size()) : side;
        }
        return choices;
    }

    /** The next class after a random place, so that a member is found in one step. */
    private int[] draw(long[][] choices) {
        int[] point = new int[choices.length];
        for (int axis = 0; axis < point.length; axis++) {
            int next = Bits.next(choices[axis], random.nextInt(space.axis(axis).size()));
            point[axis] = next < 0 ? Bits.first(choices[axis]) : next;
        }
        return point;
    }
}
