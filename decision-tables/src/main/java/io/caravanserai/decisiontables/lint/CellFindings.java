package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the reader could not read, as findings. */
final class CellFindings {

    private static final Pattern OUTSIDE = Pattern.compile(
            "is not in the (action )?catalogue|is not one of the allowed values|is not a channel of .*");

    private final Places places;
    private final Crowd crowd;

    CellFindings(Places places, Crowd crowd) {
        this.places = places;
        this.crowd = crowd;
    }

    List<Finding> of(List<Problem> problems) {
        return problems.stream().map(this::of).toList();
    }

    private Finding of(Problem problem) {
        Kind kind = OUTSIDE.matcher(problem.expected()).matches() ? Kind.OUTSIDE_CATALOGUE : Kind.WRONG_CELL;
        Draft draft = Draft.of(kind, Severity.ERROR, message(problem)).place(problem.place());
        Optional<Integer> row = places.rowAt(problem.place());
        return row.map(number -> in(number, problem.place(), draft))
                .orElse(draft)
                .done();
    }

    /** The cell itself counts as blank: whom the rest of its row describes. */
    private Draft in(int row, String place, Draft draft) {
        return draft.row(places.id(row))
                .column(places.headerAt(row, place).map(places::key).orElse(""))
                .customers(crowd.matching(row));
    }

    private static Label message(Problem problem) {
        return new Label(
                Phrases.in(Locale.CHINESE).verdict(problem),
                Phrases.in(Locale.ENGLISH).verdict(problem));
    }
}
