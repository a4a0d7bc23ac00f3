package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Labels;
import io.caravanserai.modeladapter.passport.Pick;
import java.util.List;

/** Whether a model says the golden labels, and means the same class with both of its outputs. */
final class GoldenLabels {

    private final Labels labels;
    private final Problems problems;

    GoldenLabels(Labels labels, Problems problems) {
        this.labels = labels;
        this.problems = problems;
    }

    /** @param classes what the graph itself names each row, none when it has no such output */
    void compare(List<LabelledRow> golden, List<Pick> picks, List<String> classes) {
        if (!classes.isEmpty() && classes.size() != golden.size()) {
            problems.add(
                    "label_tensor",
                    classes.size() + " classes",
                    "are what it says of %d rows".formatted(golden.size()),
                    "Maybe the batch size was fixed at export, or leave label_tensor out.");
            return;
        }
        for (int i = 0; i < golden.size(); i++) {
            if (golden.get(i).target() != picks.get(i).index() || picks.get(i).isNothing()) {
                other(golden.get(i), picks.get(i));
            } else if (Math.abs(golden.get(i).probability() - picks.get(i).value()) > Trial.GOLDEN_TOLERANCE) {
                otherwiseSure(golden.get(i), picks.get(i));
            } else if (!classes.isEmpty()
                    && labels.indexOf(classes.get(i)) != picks.get(i).index()) {
                twoWords(golden.get(i), picks.get(i), classes.get(i));
            }
        }
    }

    private void other(LabelledRow row, Pick pick) {
        problems.add(
                "line " + row.line() + ", expected",
                labels.names().get((int) row.target()),
                "is not what the model says (%s)".formatted(said(pick)),
                "Maybe the graph and its golden labels come from different trainings, or output.labels has another order.");
    }

    private void otherwiseSure(LabelledRow row, Pick pick) {
        problems.add(
                "line " + row.line() + ", probability",
                row.probability(),
                "is not what the model says (%s)".formatted(said(pick)),
                "Maybe the graph and its golden labels come from different trainings.");
    }

    private String said(Pick pick) {
        return pick.isNothing()
                ? "no probabilities that add up to 1"
                : "%s %.4f".formatted(labels.names().get(pick.index()), pick.value());
    }

    private void twoWords(LabelledRow row, Pick pick, String said) {
        problems.add(
                "line " + row.line() + ", label_tensor",
                said,
                "is not the class of the greatest probability (%s)"
                        .formatted(labels.classes().get(pick.index())),
                "Maybe output.classes names what the graph calls them, in the order of its columns.");
    }
}
