package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Condition columns that never change the result, empty ones included. */
final class ColumnFindings {

    private static final int POINTS = 50;

    private final Inspected it;
    private boolean complete = true;

    ColumnFindings(Inspected it) {
        this.it = it;
    }

    /** False when some column was too hard to tell. */
    boolean isComplete() {
        return complete;
    }

    List<Finding> find(List<Reach.Verdict> verdicts, List<Integer> deciding) {
        List<int[]> points = verdicts.stream()
                .map(Reach.Verdict::point)
                .filter(Objects::nonNull)
                .limit(POINTS)
                .toList();
        IdleAxes axes = new IdleAxes(it.space(), it.ranking(), deciding, it.work());
        List<Integer> idle = axes.find(points);
        complete = axes.isComplete();
        List<Finding> found = new ArrayList<>();
        for (Column.Asks column : it.places().asking()) {
            int axis = axisOf(column);
            if (axis < 0) {
                found.add(idle(column, 0));
            } else if (idle.contains(axis)) {
                found.add(idle(
                        column,
                        it.crowd().answeredByAny(row -> it.space().row(row).side(axis) != null)));
            }
        }
        return found;
    }

    /** -1 when no row asks. */
    private int axisOf(Column.Asks column) {
        return IntStream.range(0, it.space().dimensions())
                .filter(axis -> it.space().axis(axis).slot() == column.slot())
                .findFirst()
                .orElse(-1);
    }

    private Finding idle(Column.Asks column, long customers) {
        return Draft.of(Kind.IDLE_COLUMN, Severity.WARNING, Words.idle(Label.parse(column.header())))
                .column(it.places().key(column.header()))
                .place(it.places().columnPlace(column.header()))
                .customers(customers)
                .done();
    }
}
