package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows that answer the same facts differently where nobody is likely to have meant it. Under {@code first} and
 * {@code collect} rows overlap on purpose, an exception before its rule or several offers at once; what is told is the seam:
 * two rows alike but for one cell, whose ranges or lists reach into each other. Rows of one priority must not overlap at all.
 * And where customers are known: a row of which an earlier one that is no exception of it takes nearly everybody.
 */
final class OverlapFindings {

    private static final int MOST = 20;
    private static final int ENOUGH_CUSTOMERS = 20;
    private static final double NEARLY_ALL = 0.9;

    private final Inspected it;

    OverlapFindings(Inspected it) {
        this.it = it;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        if (it.ranking().isByPriority()) {
            addTies(found);
        } else {
            new Neighbours(it.space(), it.work())
                    .overlapping().stream().filter(this::isTold).limit(MOST).forEach(pair -> found.add(seam(pair)));
        }
        if (it.ranking().oneAnswers() && !it.ranking().isByPriority()) {
            addMasked(found);
        }
        return found;
    }

    private boolean isTold(Neighbours.Pair pair) {
        if (it.ranking().answerAlike(pair.row(), pair.other())) {
            return false;
        }
        return it.ranking().oneAnswers() ? isReached(pair.row(), pair.other()) : answerTheSameThing(pair);
    }

    /** Whether one of the two decides somewhere in what they share. */
    private boolean isReached(int row, int other) {
        int first = it.ranking().isBefore(row, other) ? row : other;
        List<Region> before =
                it.ranking().before(first).stream().map(it.space()::row).toList();
        Region shared = it.space().row(row).and(it.space().row(other));
        return !new Cover(it.space(), it.work()).covers(shared, before);
    }

    /** Two offers at once are meant; the same one twice is not. */
    private boolean answerTheSameThing(Neighbours.Pair pair) {
        String header = it.places().answerHeaders().get(0);
        return Objects.equals(it.places().text(pair.row(), header), it.places().text(pair.other(), header));
    }

    private Finding seam(Neighbours.Pair pair) {
        Axis axis = it.space().axis(pair.axis());
        String header = it.places().column(axis).header();
        long[] shared = pair.shared().side(pair.axis());
        Label where = Words.where(header, shared == null ? Label.parse("") : axis.words(shared));
        int row = pair.row();
        int other = pair.other();
        Label message = it.ranking().oneAnswers()
                ? Words.overlap(id(row), id(other), where, id(it.ranking().isBefore(row, other) ? row : other))
                : Words.bothAnswer(id(row), id(other), where);
        return draft(message, other, row)
                .column(it.places().key(header))
                .place(it.places().place(other, header))
                .customers(it.crowd().in(pair.shared()))
                .done();
    }

    private void addTies(List<Finding> found) {
        for (int other = 0; other < it.space().rows() && found.size() < MOST; other++) {
            for (int row = 0; row < other && found.size() < MOST; row++) {
                it.work().spend(1);
                if (isTie(row, other)) {
                    found.add(draft(Words.tied(id(row), id(other)), other, row)
                            .customers(it.crowd()
                                    .in(it.space().row(row).and(it.space().row(other))))
                            .done());
                }
            }
        }
    }

    private boolean isTie(int row, int other) {
        return it.ranking().areTied(row, other)
                && !it.ranking().answerAlike(row, other)
                && it.space().row(row).meets(it.space().row(other))
                && isReached(row, other);
    }

    private void addMasked(List<Finding> found) {
        for (Crowd.Taking taking : it.crowd().takings()) {
            long matching = it.crowd().matching(taking.row());
            if (taking.people() >= ENOUGH_CUSTOMERS
                    && taking.customers() >= NEARLY_ALL * matching
                    && found.size() < MOST
                    && isSurprising(taking.row(), taking.by())) {
                found.add(draft(
                                Words.masked(id(taking.row()), id(taking.by()), taking.customers(), matching),
                                taking.row(),
                                taking.by())
                        .customers(taking.customers())
                        .done());
            }
        }
    }

    /** The other answers differently, and is neither an exception of the row nor its whole cover, which is told elsewhere. */
    private boolean isSurprising(int row, int by) {
        Region mine = it.space().row(row);
        Region theirs = it.space().row(by);
        return !it.ranking().answerAlike(row, by) && !mine.holds(theirs) && !theirs.holds(mine);
    }

    private Draft draft(Label message, int row, int other) {
        return Draft.of(Kind.OVERLAP, Severity.HINT, message)
                .row(id(row))
                .otherRow(id(other))
                .place(it.places().place(row));
    }

    private String id(int row) {
        return it.places().id(row);
    }
}
