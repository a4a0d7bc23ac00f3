package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facts that no row answers. A table with an answer for no match has none. One without says that the silence is meant by a
 * case that expects nothing; then only what lies open between two ranges of otherwise equal rows is told.
 */
final class GapFindings {

    private final Inspected it;
    private final List<Region> rows;
    private boolean complete = true;

    /** @param deciding rows that together answer all that is answered */
    GapFindings(Inspected it, List<Integer> deciding) {
        this.it = it;
        this.rows = deciding.stream().map(it.space()::row).toList();
    }

    /** False when there may be gaps that were not found. */
    boolean isComplete() {
        return complete;
    }

    List<Finding> find() {
        if (it.ranking().otherwise() != null) {
            return List.of();
        }
        return silenceIsMeant() ? between() : everywhere();
    }

    private boolean silenceIsMeant() {
        for (int number = 0; number < it.cases().size(); number++) {
            Table.Case example = it.table().cases().get(number);
            if (it.cases().get(number).isEmpty()
                    && !example.expected().isEmpty()
                    && example.expected().stream()
                            .allMatch(expected -> expected.answers().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private List<Finding> everywhere() {
        Gaps.Found found = new Gaps(it.space(), rows, it.work()).find(it.crowd().unanswered());
        complete = found.complete() || found.gaps().size() == Gaps.MOST;
        return found.gaps().stream().map(this::gap).toList();
    }

    private Finding gap(Gaps.Gap gap) {
        Map<String, String> cells = cells(gap);
        long customers = it.crowd().in(gap.region());
        return Draft.of(
                        Kind.GAP,
                        customers > 0 || it.crowd().sampled() == 0 ? Severity.WARNING : Severity.HINT,
                        Words.gap(where(gap)))
                .place("sheet 'rules'")
                .customers(customers)
                .proposedRow(cells)
                .done();
    }

    private Label where(Gaps.Gap gap) {
        List<Label> parts = new ArrayList<>();
        for (int number = 0; number < gap.texts().size(); number++) {
            Axis axis = it.space().axis(number);
            long[] side = gap.region().side(number);
            if (side != null && !gap.texts().get(number).isEmpty()) {
                Label name = axis.entry().label();
                Label asked = axis.words(side);
                parts.add(new Label(name.zh() + " " + asked.zh(), name.en() + " " + asked.en()));
            }
        }
        return new Label(
                parts.stream().map(Label::zh).collect(Collectors.joining("，")),
                parts.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    /** The condition cells of the gap, and the answer of the row that is nearest to it. */
    private Map<String, String> cells(Gaps.Gap gap) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int axis = 0; axis < gap.texts().size(); axis++) {
            put(
                    cells,
                    it.places().column(it.space().axis(axis)).header(),
                    gap.texts().get(axis));
        }
        int nearest = nearest(gap.region());
        it.places()
                .answerHeaders()
                .forEach(header -> put(cells, header, it.places().text(nearest, header)));
        return cells;
    }

    private void put(Map<String, String> cells, String header, String text) {
        if (!text.isEmpty()) {
            cells.put(it.places().key(header), text);
        }
    }

    private int nearest(Region gap) {
        int nearest = 0;
        int fewest = Integer.MAX_VALUE;
        for (int row = 0; row < it.space().rows(); row++) {
            int apart = 0;
            for (int axis = 0; axis < it.space().dimensions(); axis++) {
                apart += gap.meetsOn(axis, it.space().row(row)) ? 0 : 1;
            }
            if (apart < fewest) {
                fewest = apart;
                nearest = row;
            }
        }
        return nearest;
    }

    private List<Finding> between() {
        List<Finding> found = new ArrayList<>();
        for (Neighbours.Pair pair : new Neighbours(it.space(), it.work()).apart()) {
            int[] point = new Cover(it.space(), it.work()).hole(pair.shared(), rows);
            if (point != null && found.size() < Gaps.MOST) {
                found.add(between(pair, point));
            }
        }
        return found;
    }

    private Finding between(Neighbours.Pair pair, int[] point) {
        Axis axis = it.space().axis(pair.axis());
        String header = it.places().column(axis).header();
        long[] open = pair.shared().side(pair.axis());
        String text = open == null ? "" : axis.cell(open).orElse("");
        Label said = open == null ? Label.parse("") : axis.words(open);
        Gaps.Gap gap = new Gaps(it.space(), rows, it.work()).around(point);
        String row = it.places().id(pair.row());
        String other = it.places().id(pair.other());
        return Draft.of(Kind.GAP, Severity.WARNING, Words.between(row, other, Words.where(header, said)))
                .row(row)
                .otherRow(other)
                .column(it.places().key(header))
                .place(it.places().place(pair.other(), header))
                .customers(it.crowd().in(pair.shared()))
                .proposedRow(proposal(pair, header, text, gap))
                .done();
    }

    /** The neighbour with the open range in its place, when that reaches no other row; else what is open around it. */
    private Map<String, String> proposal(Neighbours.Pair pair, String header, String text, Gaps.Gap gap) {
        boolean isFree = rows.stream().noneMatch(pair.shared()::meets);
        if (!isFree || text.isEmpty()) {
            return cells(gap);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        it.places()
                .asking()
                .forEach(asks -> put(cells, asks.header(), it.places().text(pair.row(), asks.header())));
        it.places()
                .answerHeaders()
                .forEach(answer -> put(cells, answer, it.places().text(pair.row(), answer)));
        put(cells, header, text);
        return cells;
    }
}
