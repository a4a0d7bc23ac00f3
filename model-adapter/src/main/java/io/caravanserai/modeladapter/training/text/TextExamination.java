package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.training.measure.Auc;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.Arrays;
import java.util.List;

/** Figures of rows that did not teach, with intervals over their groups. */
record TextExamination(TextLesson lesson, long seed) {

    /**
     * Adds the figures to the report.
     *
     * @param rows that were examined
     * @param probabilities of each of them
     * @param said of each of them
     */
    void run(List<Integer> rows, double[][] probabilities, boolean[][] said, Report report) {
        double[][] truth = lesson.truth(rows);
        List<?> groups =
                rows.stream().map(row -> lesson.rows().get(row).group()).toList();
        Bootstrap bootstrap = Bootstrap.ofGroups(groups, seed);
        TextMeasures measures = new TextMeasures(said, truth);
        report.metric("accuracy", bootstrap.of(measures::accuracy))
                .metric("macro_f1", bootstrap.of(measures::macroF1))
                .metric("log_loss", bootstrap.of(drawn -> loss(probabilities, truth, drawn)));
        if (lesson.classes().size() == 2) {
            boolean[] yes = second(truth);
            double[] scores =
                    Arrays.stream(probabilities).mapToDouble(one -> one[1]).toArray();
            report.metric("auc", bootstrap.of(drawn -> Auc.of(scores, yes, drawn)));
        }
    }

    private static boolean[] second(double[][] truth) {
        boolean[] yes = new boolean[truth.length];
        for (int row = 0; row < yes.length; row++) {
            yes[row] = truth[row][1] > 0.5;
        }
        return yes;
    }

    private double loss(double[][] probabilities, double[][] truth, int[] rows) {
        double loss = 0;
        for (int row : rows) {
            loss += lesson.link().loss(probabilities[row], truth[row]);
        }
        return loss / rows.length;
    }
}
