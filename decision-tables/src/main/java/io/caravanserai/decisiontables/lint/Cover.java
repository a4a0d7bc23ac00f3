package io.caravanserai.decisiontables.lint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether some regions together hold every point of another one, and names a point they leave open. The search is that of
 * Davis, Putnam, Logemann and Loveland (1962) with regions as clauses: a region that holds all but one side of the rest cuts
 * that side (unit propagation); when none does, the rest is split in two where most regions fall into one half only.
 */
final class Cover {

    private final List<Axis> axes;
    private final Work work;
    private List<Region> clauses = List.of();
    private BitSet used = new BitSet();

    Cover(Space space, Work work) {
        this.axes = space.axes();
        this.work = work;
    }

    /**
     * A point of the region that no clause has, null when they hold it all.
     *
     * @throws Work.TooHard when the work is used up before it is known
     */
    int @Nullable [] hole(Region region, List<Region> covering) {
        clauses = covering;
        used = new BitSet();
        work.spend(covering.size());
        if (region.isEmpty()) {
            return null;
        }
        long[][] rest = new long[axes.size()][];
        int[] open = new int[covering.size()];
        for (int axis = 0; axis < rest.length; axis++) {
            long[] side = region.side(axis);
            rest[axis] = side == null ? Bits.all(axes.get(axis).size()) : side.clone();
        }
        for (int clause = 0; clause < open.length; clause++) {
            open[clause] = clause;
        }
        int[] unknown = new int[open.length];
        Arrays.fill(unknown, -1);
        return search(rest, open, unknown);
    }

    boolean covers(Region region, List<Region> covering) {
        return hole(region, covering) == null;
    }

    /** Clauses that took part in the last answer "it is covered". */
    BitSet used() {
        return used;
    }

    /**
     * @param open clauses that may still cut the rest
     * @param doubtful for each of them, as bits, the axes on which it does not hold all of the rest
     */
    private int @Nullable [] search(long[][] rest, int[] open, int[] doubtful) {
        Node node = new Node(rest, open, doubtful);
        if (!node.propagate()) {
            return null;
        }
        if (node.count == 0) {
            return firstPoint(node.rest);
        }
        Split split = new Splitter(axes, clauses, work).best(node.rest, node.open, node.doubtful, node.count);
        int[] found = search(node.restWith(split.axis(), split.one()), node.open(), node.doubtful());
        return found != null ? found : search(node.restWith(split.axis(), split.other()), node.open(), node.doubtful());
    }

    private static int[] firstPoint(long[][] rest) {
        int[] point = new int[rest.length];
        for (int axis = 0; axis < point.length; axis++) {
            point[axis] = Bits.first(rest[axis]);
        }
        return point;
    }

    /** What is left of the region, and the clauses that reach into it. */
    private final class Node {

        private final long[][] rest;
        private int[] open;
        private int[] doubtful;
        private int count;

        Node(long[][] rest, int[] open, int[] doubtful) {
            this.rest = rest;
            this.open = open.clone();
            this.doubtful = doubtful.clone();
            this.count = open.length;
        }

        /** False when nothing is left. */
        boolean propagate() {
            boolean cut = true;
            while (cut) {
                cut = false;
                int kept = 0;
                for (int at = 0; at < count; at++) {
                    int axesInDoubt = look(open[at], doubtful[at]);
                    if (axesInDoubt == 0) {
                        used.set(open[at]);
                        return false;
                    }
                    if (axesInDoubt > 0 && (axesInDoubt & axesInDoubt - 1) == 0) {
                        used.set(open[at]);
                        if (!cut(Integer.numberOfTrailingZeros(axesInDoubt), clauses.get(open[at]))) {
                            return false;
                        }
                        cut = true;
                    } else if (axesInDoubt > 0) {
                        open[kept] = open[at];
                        doubtful[kept++] = axesInDoubt;
                    }
                }
                count = kept;
            }
            return true;
        }

        /** The axes on which the clause holds part of the rest; -1 when it holds none of it. */
        private int look(int clause, int maybe) {
            Region region = clauses.get(clause);
            int parts = 0;
            for (int axis = 0; axis < rest.length; axis++) {
                long[] side = region.side(axis);
                if (side == null || (maybe & 1 << axis) == 0) {
                    continue;
                }
                work.spend(side.length);
                if (!Bits.meet(side, rest[axis])) {
                    return -1;
                }
                if (!Bits.holds(side, rest[axis])) {
                    parts |= 1 << axis;
                }
            }
            return parts;
        }

        @SuppressWarnings("NullAway") // a doubtful side is there
        private boolean cut(int axis, Region clause) {
            rest[axis] = Bits.minus(rest[axis], clause.side(axis));
            return !Bits.isEmpty(rest[axis]);
        }

        long[][] restWith(int axis, long[] classes) {
            long[][] half = rest.clone();
            half[axis] = classes;
            return half;
        }

        int[] open() {
            return Arrays.copyOf(open, count);
        }

        int[] doubtful() {
            return Arrays.copyOf(doubtful, count);
        }
    }

    /** Two halves of the rest on one axis; the one that is more likely to be open comes first. */
    record Split(int axis, long[] one, long[] other) {}
}
