package io.caravanserai.decisiontables.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cut after which most clauses fall into one half only. A clause counts the more, the fewer sides it leaves in doubt
 * (Jeroslow and Wang 1990). On every axis cuts between neighbouring classes are tried; on axes without order also one class
 * against the others.
 */
final class Splitter {

    private static final double EPSILON = 1e-9;

    private final List<Axis> axes;
    private final List<Region> clauses;
    private final Work work;
    private double best = -1;
    private int bestAxis;
    private int bestCut;
    private boolean bestIsSingle;
    private boolean bestLeftFirst;

    Splitter(List<Axis> axes, List<Region> clauses, Work work) {
        this.axes = axes;
        this.clauses = clauses;
        this.work = work;
    }

    Cover.Split best(long[][] rest, int[] open, int[] doubtful, int count) {
        for (int axis = 0; axis < rest.length; axis++) {
            if (isDoubted(axis, doubtful, count)) {
                tryAxis(axis, rest[axis], open, doubtful, count);
            }
        }
        long[] side = rest[bestAxis];
        int size = axes.get(bestAxis).size();
        long[] left = Bits.and(side, Bits.range(size, bestIsSingle ? bestCut : 0, bestCut));
        long[] right = Bits.minus(side, left);
        return bestLeftFirst ? new Cover.Split(bestAxis, left, right) : new Cover.Split(bestAxis, right, left);
    }

    private static boolean isDoubted(int axis, int[] doubtful, int count) {
        for (int at = 0; at < count; at++) {
            if ((doubtful[at] & 1 << axis) != 0) {
                return true;
            }
        }
        return false;
    }

    private void tryAxis(int axis, long[] side, int[] open, int[] doubtful, int count) {
        int size = axes.get(axis).size();
        double[] endsAt = new double[size];
        double[] startsAt = new double[size];
        double[] only = new double[size];
        double[] has = new double[size];
        boolean singles = !axes.get(axis).isOrdered();
        double all = 0;
        for (int at = 0; at < count; at++) {
            if ((doubtful[at] & 1 << axis) != 0) {
                double weight = Math.scalb(1.0, -Integer.bitCount(doubtful[at]));
                all += weight;
                count(side, sideOf(open[at], axis), weight, startsAt, endsAt, singles ? has : null, only);
            }
        }
        tryCuts(axis, side, startsAt, endsAt, all);
        if (singles) {
            trySingles(axis, side, only, has, all);
        }
    }

    @SuppressWarnings("NullAway") // a doubtful side is there
    private long[] sideOf(int clause, int axis) {
        return clauses.get(clause).side(axis);
    }

    private void count(
            long[] side,
            long[] asked,
            double weight,
            double[] startsAt,
            double[] endsAt,
            double @Nullable [] has,
            double[] only) {
        work.spend(side.length);
        int first = -1;
        int last = -1;
        for (int word = 0; word < side.length; word++) {
            long both = side[word] & asked[word];
            if (both != 0) {
                first = first < 0 ? (word << 6) + Long.numberOfTrailingZeros(both) : first;
                last = (word << 6) + 63 - Long.numberOfLeadingZeros(both);
                for (long left = both; has != null && left != 0; left &= left - 1) {
                    has[(word << 6) + Long.numberOfTrailingZeros(left)] += weight;
                }
            }
        }
        startsAt[first] += weight;
        endsAt[last] += weight;
        only[first] += first == last ? weight : 0;
    }

    /** Left of the cut lie the classes up to and including it. */
    private void tryCuts(int axis, long[] side, double[] startsAt, double[] endsAt, double all) {
        double ended = 0;
        double started = 0;
        int last = Bits.last(side);
        for (int cut = Bits.first(side); cut >= 0 && cut < last; cut = Bits.next(side, cut + 1)) {
            ended += endsAt[cut];
            started += startsAt[cut];
            offer(axis, cut, false, ended, all - started);
        }
    }

    private void trySingles(int axis, long[] side, double[] only, double[] has, double all) {
        for (int single = Bits.first(side); single >= 0; single = Bits.next(side, single + 1)) {
            offer(axis, single, true, only[single], all - has[single]);
        }
    }

    /** @param onlyLeft weight of clauses that reach into the left half only */
    private void offer(int axis, int cut, boolean single, double onlyLeft, double onlyRight) {
        double score = (onlyLeft + EPSILON) * (onlyRight + EPSILON) + EPSILON * (onlyLeft + onlyRight);
        if (score > best) {
            best = score;
            bestAxis = axis;
            bestCut = cut;
            bestIsSingle = single;
            bestLeftFirst = onlyRight >= onlyLeft;
        }
    }
}
