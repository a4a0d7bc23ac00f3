package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All combinations of the facts that a table's cells ask for, and the region of each row in it. */
final class Space {

    private final List<Axis> axes;
    private final List<Region> rows;

    private Space(List<Axis> axes, List<Region> rows) {
        this.axes = axes;
        this.rows = rows;
    }

    static Space of(List<Table.Row> rows, Catalogue catalogue) {
        Map<Integer, List<Condition>> asked = new TreeMap<>();
        for (Table.Row row : rows) {
            for (Table.Test test : row.tests()) {
                asked.computeIfAbsent(test.slot(), slot -> new ArrayList<>()).add(test.condition());
            }
        }
        List<Axis> axes = new ArrayList<>();
        asked.forEach(
                (slot, conditions) -> axes.add(axis(slot, catalogue.entries().get(slot), conditions)));
        return new Space(axes, rows.stream().map(row -> region(row, axes)).toList());
    }

    private static Axis axis(int slot, Entry entry, List<Condition> conditions) {
        return switch (entry.type()) {
            case TEXT, YES_NO -> new ChoiceAxis(slot, entry, conditions);
            case NUMBER, MONEY, PERCENT, DATE -> new NumberAxis(slot, entry, conditions);
        };
    }

    private static Region region(Table.Row row, List<Axis> axes) {
        Region region = Region.everything(axes.size());
        for (Table.Test test : row.tests()) {
            int number = indexOf(axes, test.slot());
            Axis axis = axes.get(number);
            long[] classes = axis.of(test.condition());
            long[] before = region.side(number);
            long[] both = before == null ? classes : Bits.and(before, classes);
            region = region.with(number, Bits.count(both) == axis.size() ? null : both);
        }
        return region;
    }

    private static int indexOf(List<Axis> axes, int slot) {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).slot() == slot) {
                return axis;
            }
        }
        throw new IllegalArgumentException("No axis for slot (%d). Maybe build the space anew.".formatted(slot));
    }

    List<Axis> axes() {
        return axes;
    }

    Axis axis(int number) {
        return axes.get(number);
    }

    int dimensions() {
        return axes.size();
    }

    int rows() {
        return rows.size();
    }

    Region row(int number) {
        return rows.get(number);
    }

    List<Region> regions() {
        return rows;
    }

    Region everything() {
        return Region.everything(axes.size());
    }

    /** Where facts lie; -1 on an axis where they are what the catalogue does not expect. */
    int[] point(Facts facts) {
        return axes.stream()
                .mapToInt(axis -> axis.classOf(facts.at(axis.slot())))
                .toArray();
    }
}
