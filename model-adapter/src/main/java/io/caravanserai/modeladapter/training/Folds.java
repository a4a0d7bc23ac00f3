package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cross-validation: every row is judged once, by a model that has not seen it. */
final class Folds {

    private final int folds;
    private final long seed;

    Folds(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
    }

    /** Accuracy and macro-F1, by {@code prefix_name}. */
    void measure(String prefix, LogisticTrainer trainer, Samples samples, Report report) {
        List<String> classes = samples.classes();
        int[] said = places(predictions(trainer, samples), classes);
        int[] truth = places(samples.labels(), classes);
        Bootstrap draws = Bootstrap.ofRows(truth.length, seed);
        report.metric(prefix + "_accuracy", draws.of(rows -> accuracy(said, truth, rows)));
        report.metric(prefix + "_macro_f1", draws.of(rows -> macroF1(said, truth, rows, classes.size())));
    }

    private static int[] places(List<String> labels, List<String> classes) {
        return labels.stream().mapToInt(classes::indexOf).toArray();
    }

    private List<String> predictions(LogisticTrainer trainer, Samples samples) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<String> said = new ArrayList<>(Collections.nCopies(samples.size(), ""));
        for (int fold = 0; fold < folds; fold++) {
            List<Integer> held = everyNth(order, fold, true);
            Logistic logistic = trainer.train(samples.pick(everyNth(order, fold, false)));
            held.forEach(i -> said.set(i, likeliest(logistic, samples.rows().get(i))));
        }
        return said;
    }

    private List<Integer> everyNth(List<Integer> order, int fold, boolean wanted) {
        List<Integer> picked = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if ((i % folds == fold) == wanted) {
                picked.add(order.get(i));
            }
        }
        return picked;
    }

    private static String likeliest(Logistic logistic, float[] row) {
        double[] probabilities = logistic.probabilities(row);
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return logistic.classes().get(best);
    }

    private static double accuracy(int[] said, int[] truth, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> said[row] == truth[row] ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** A class neither said nor there counts 0. */
    private static double macroF1(int[] said, int[] truth, int[] rows, int classes) {
        int[] hits = new int[classes];
        int[] claims = new int[classes];
        for (int row : rows) {
            hits[truth[row]] += said[row] == truth[row] ? 1 : 0;
            claims[truth[row]]++;
            claims[said[row]]++;
        }
        return IntStream.range(0, classes)
                .mapToDouble(k -> claims[k] == 0 ? 0 : 2.0 * hits[k] / claims[k])
                .average()
                .orElse(0);
    }
}
