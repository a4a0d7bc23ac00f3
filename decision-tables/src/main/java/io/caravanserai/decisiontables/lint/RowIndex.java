package io.caravanserai.decisiontables.lint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * For classes of axes the rows that hold them; rows at a point are what these have in common. A class is looked at when it is first
 * asked for: customers and cases lie in few of the thousands that a large table has.
 */
final class RowIndex {

    private static final int NOTHING = -1;

    private final Space space;
    private final List<Map<Integer, BitSet>> rows;

    RowIndex(Space space) {
        this.space = space;
        this.rows = Stream.generate(() -> (Map<Integer, BitSet>) new HashMap<Integer, BitSet>())
                .limit(space.dimensions())
                .toList();
    }

    BitSet rowsAt(int[] point) {
        BitSet matching = new BitSet(space.rows());
        matching.set(0, space.rows());
        for (int axis = 0; axis < point.length; axis++) {
            matching.and(rowsWith(axis, Math.max(NOTHING, point[axis])));
        }
        return matching;
    }

    private BitSet rowsWith(int axis, int at) {
        return rows.get(axis).computeIfAbsent(at, unseen -> {
            BitSet holding = new BitSet(space.rows());
            for (int row = 0; row < space.rows(); row++) {
                long[] side = space.row(row).side(axis);
                holding.set(row, side == null || at > NOTHING && Bits.has(side, at));
            }
            return holding;
        });
    }
}
