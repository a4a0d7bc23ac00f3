package io.caravanserai.decisiontables.lint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Combinations of facts that cells can describe: for each axis a set of classes, null for all of them. Immutable. */
final class Region {

    private final long @Nullable [][] sides;

    @SuppressWarnings("NullAway") // null elements mean everything
    Region(long @Nullable [][] sides) {
        this.sides = sides;
    }

    static Region everything(int axes) {
        return new Region(new long[axes][]);
    }

    /** Null for all classes. */
    long @Nullable [] side(int axis) {
        return sides[axis];
    }

    Region with(int axis, long @Nullable [] classes) {
        long[][] changed = sides.clone();
        changed[axis] = classes;
        return new Region(changed);
    }

    boolean isEmpty() {
        for (long[] side : sides) {
            if (side != null && Bits.isEmpty(side)) {
                return true;
            }
        }
        return false;
    }

    /** Narrow sides are looked at first: they part most regions, and at least cost. */
    boolean meets(Region other) {
        return meets(other, 0, 1) && meets(other, 2, Integer.MAX_VALUE);
    }

    private boolean meets(Region other, int shortest, int longest) {
        for (int axis = 0; axis < sides.length; axis++) {
            long[] side = sides[axis];
            if (side != null && side.length >= shortest && side.length <= longest && !meetsOn(axis, other)) {
                return false;
            }
        }
        return true;
    }

    boolean meetsBut(int ignored, Region other) {
        for (int axis = 0; axis < sides.length; axis++) {
            if (axis != ignored && !meetsOn(axis, other)) {
                return false;
            }
        }
        return true;
    }

    boolean meetsOn(int axis, Region other) {
        long[] mine = sides[axis];
        long[] theirs = other.sides[axis];
        return mine == null || theirs == null || Bits.meet(mine, theirs);
    }

    boolean holds(Region inner) {
        for (int axis = 0; axis < sides.length; axis++) {
            long[] mine = sides[axis];
            long[] theirs = inner.sides[axis];
            if (mine != null && (theirs == null || !Bits.holds(mine, theirs))) {
                return false;
            }
        }
        return true;
    }

    boolean has(int[] point) {
        for (int axis = 0; axis < sides.length; axis++) {
            long[] side = sides[axis];
            if (side != null && (point[axis] < 0 || !Bits.has(side, point[axis]))) {
                return false;
            }
        }
        return true;
    }

    Region and(Region other) {
        long[][] both = sides.clone();
        for (int axis = 0; axis < both.length; axis++) {
            long[] theirs = other.sides[axis];
            if (theirs != null) {
                both[axis] = both[axis] == null ? theirs : Bits.and(both[axis], theirs);
            }
        }
        return new Region(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && Arrays.deepEquals(sides, region.sides);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(sides);
    }
}
