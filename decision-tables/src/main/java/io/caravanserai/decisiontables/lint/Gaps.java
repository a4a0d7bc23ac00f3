package io.caravanserai.decisiontables.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Regions that no row has, each as wide as it can be; those of customers first. */
final class Gaps {

    /** People mend a few gaps at a time, and a mended one often closes its neighbours. */
    static final int MOST = 5;

    private final Space space;
    private final List<Region> rows;
    private final Work work;

    /** @param rows that together hold all that is answered */
    Gaps(Space space, List<Region> rows, Work work) {
        this.space = space;
        this.rows = rows;
        this.work = work;
    }

    /**
     * @param point facts in the region
     * @param texts one for each axis; blank where anything goes
     */
    record Gap(Region region, int[] point, List<String> texts) {}

    /** @param complete false when there may be more */
    record Found(List<Gap> gaps, boolean complete) {}

    /** @param unanswered points of customers that no row answers */
    Found find(List<int[]> unanswered) {
        List<Gap> gaps = new ArrayList<>();
        for (int[] point : unanswered) {
            if (gaps.size() < MOST && isNew(point, gaps)) {
                gaps.add(around(point));
            }
        }
        try {
            return new Found(gaps, isAddedTo(gaps));
        } catch (Work.TooHard e) {
            return new Found(gaps, false);
        }
    }

    private static boolean isNew(int[] point, List<Gap> gaps) {
        return gaps.stream().noneMatch(gap -> gap.region().has(point));
    }

    private boolean isAddedTo(List<Gap> gaps) {
        List<Region> taken = new ArrayList<>(rows);
        gaps.forEach(gap -> taken.add(gap.region()));
        int[] point = new Cover(space, work).hole(space.everything(), taken);
        while (point != null && gaps.size() < MOST) {
            Gap gap = around(point);
            gaps.add(gap);
            taken.add(gap.region());
            point = new Cover(space, work).hole(space.everything(), taken);
        }
        return point == null;
    }

    Gap around(int[] point) {
        Region region = point(point);
        String[] texts = new String[point.length];
        for (int axis = 0; axis < point.length; axis++) {
            long[] open = open(region, axis);
            Optional<long[]> side = sayable(space.axis(axis), open, point[axis]);
            long[] classes = side.orElse(open);
            boolean all = Bits.count(classes) == space.axis(axis).size();
            region = region.with(axis, all ? null : classes);
            texts[axis] = side.flatMap(space.axis(axis)::cell).orElse("");
        }
        return new Gap(region, point, List.of(texts));
    }

    private Region point(int[] point) {
        Region region = space.everything();
        for (int axis = 0; axis < point.length; axis++) {
            long[] classes = Bits.none(space.axis(axis).size());
            Bits.set(classes, point[axis]);
            region = region.with(axis, classes);
        }
        return region;
    }

    /** Classes of the axis that no row has, as long as the other axes stay where they are. */
    private long[] open(Region region, int axis) {
        long[] open = Bits.all(space.axis(axis).size());
        for (Region row : rows) {
            long[] side = row.side(axis);
            if (side != null && row.meetsBut(axis, region)) {
                open = Bits.minus(open, side);
            }
        }
        return open;
    }

    /** The widest part of the open classes around one of them that a cell can ask for. */
    private static Optional<long[]> sayable(Axis axis, long[] open, int around) {
        if (axis.cell(open).isPresent()) {
            return Optional.of(open);
        }
        return axis.canBeAbsent() && around == axis.values()
                ? sayable(axis, notBetween(axis, open))
                : sayable(axis, axis.isOrdered() ? run(open, around, axis) : named(axis, open, around));
    }

    private static Optional<long[]> sayable(Axis axis, long @Nullable [] classes) {
        return Optional.ofNullable(classes).filter(some -> axis.cell(some).isPresent());
    }

    private static long[] run(long[] open, int around, Axis axis) {
        int from = around;
        int to = around;
        while (from > 0 && Bits.has(open, from - 1)) {
            from--;
        }
        while (to + 1 < axis.values() && Bits.has(open, to + 1)) {
            to++;
        }
        return Bits.range(axis.size(), from, to);
    }

    private static long[] named(Axis axis, long[] open, int around) {
        long[] classes = open.clone();
        for (int other = 0; other < axis.size(); other++) {
            if (other != around
                    && (axis.sample(other) == null || axis.sample(other).equals(ChoiceAxis.ANY_OTHER))) {
                classes = Bits.minus(classes, Bits.range(axis.size(), other, other));
            }
        }
        return classes;
    }

    /** Absence and whatever lies outside all closed classes. */
    private static long[] notBetween(Axis axis, long[] open) {
        long[] closed = Bits.minus(Bits.all(axis.size()), open);
        int last = axis.isOrdered() ? Bits.last(closed) : -1;
        return last < 0 ? open : Bits.minus(Bits.all(axis.size()), Bits.range(axis.size(), Bits.first(closed), last));
    }
}
