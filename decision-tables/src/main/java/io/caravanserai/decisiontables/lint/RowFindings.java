package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that never decide, and rows that say the same twice. */
final class RowFindings {

    private final Inspected it;

    RowFindings(Inspected it) {
        this.it = it;
    }

    List<Finding> find(List<Reach.Verdict> verdicts) {
        List<Finding> found = new ArrayList<>();
        verdicts.stream().filter(Reach.Verdict::isNever).forEach(verdict -> found.add(never(verdict)));
        if (!it.ranking().oneAnswers()) {
            addContained(found);
        }
        return found;
    }

    private Finding never(Reach.Verdict verdict) {
        int row = verdict.row();
        if (it.space().row(row).isEmpty()) {
            return impossible(row);
        }
        List<Integer> takenBy = verdict.takenBy();
        if (takenBy.size() == 1 && isTwin(row, takenBy.get(0))) {
            return twin(row, takenBy.get(0));
        }
        return draft(
                        Kind.UNREACHABLE_ROW,
                        row,
                        Words.never(id(row), it.rowNames(takenBy), it.ranking().isByPriority()))
                .otherRow(id(takenBy.get(0)))
                .done();
    }

    private boolean isTwin(int row, int other) {
        return it.space().row(row).equals(it.space().row(other)) && it.ranking().answerAlike(row, other);
    }

    private Finding twin(int row, int other) {
        return draft(Kind.DUPLICATE_ROW, row, Words.duplicate(id(row), id(other)))
                .otherRow(id(other))
                .done();
    }

    private Finding impossible(int row) {
        Region region = it.space().row(row);
        for (int axis = 0; axis < it.space().dimensions(); axis++) {
            Axis asked = it.space().axis(axis);
            String header = it.places().column(asked).header();
            String text = it.places().text(row, header);
            long[] side = region.side(axis);
            if (side != null && Bits.isEmpty(side) && !asked.entry().unit().isEmpty()) {
                return draft(
                                Kind.OUTSIDE_CATALOGUE,
                                row,
                                Words.impossible(
                                        id(row),
                                        Label.parse(header),
                                        text,
                                        asked.entry().unit()))
                        .column(it.places().key(header))
                        .place(it.places().place(row, header))
                        .done();
            }
        }
        return draft(Kind.UNREACHABLE_ROW, row, Words.contradiction(id(row))).done();
    }

    /** Where all matching rows answer, a row inside another one of the same answer gives it twice. */
    private void addContained(List<Finding> found) {
        Map<Map<String, Object>, List<Integer>> byAnswer = new HashMap<>();
        for (int row : it.ranking().all()) {
            List<Integer> alike = byAnswer.computeIfAbsent(it.ranking().answer(row), unseen -> new ArrayList<>());
            alike.stream()
                    .filter(other -> isContained(row, other) || isContained(other, row))
                    .findFirst()
                    .ifPresent(other -> found.add(contained(row, other)));
            it.work().spend(alike.size());
            alike.add(row);
        }
    }

    private boolean isContained(int row, int other) {
        Region region = it.space().row(row);
        return !region.isEmpty() && it.space().row(other).holds(region);
    }

    private Finding contained(int row, int other) {
        if (isTwin(row, other)) {
            return twin(row, other);
        }
        int narrow = isContained(row, other) ? row : other;
        int wide = narrow == row ? other : row;
        return draft(Kind.DUPLICATE_ROW, narrow, Words.contained(id(narrow), id(wide)))
                .otherRow(id(wide))
                .done();
    }

    private Draft draft(Kind kind, int row, Label message) {
        return Draft.of(kind, Severity.WARNING, message)
                .row(id(row))
                .place(it.places().place(row))
                .customers(it.crowd().matching(row));
    }

    private String id(int row) {
        return it.places().id(row);
    }
}
