package io.caravanserai.decisiontables.lint;

import java.util.BitSet;

/** For every class of every axis the rows that hold it; rows at a point are what these have in common. */
final class RowIndex {

    private final BitSet[][] rows;
    private final BitSet[] asksNothing;
    private final int count;

    RowIndex(Space space) {
        this.count = space.rows();
        this.rows = new BitSet[space.dimensions()][];
        this.asksNothing = new BitSet[space.dimensions()];
        for (int axis = 0; axis < rows.length; axis++) {
            asksNothing[axis] = rowsWith(space, axis, -1);
            rows[axis] = new BitSet[space.axis(axis).size()];
            for (int at = 0; at < rows[axis].length; at++) {
                rows[axis][at] = rowsWith(space, axis, at);
            }
        }
    }

    private static BitSet rowsWith(Space space, int axis, int at) {
        BitSet holding = new BitSet(space.rows());
        for (int row = 0; row < space.rows(); row++) {
            long[] side = space.row(row).side(axis);
            holding.set(row, side == null || at >= 0 && Bits.has(side, at));
        }
        return holding;
    }

    BitSet rowsAt(int[] point) {
        BitSet matching = new BitSet(count);
        matching.set(0, count);
        for (int axis = 0; axis < point.length; axis++) {
            matching.and(point[axis] < 0 ? asksNothing[axis] : rows[axis][point[axis]]);
        }
        return matching;
    }
}
