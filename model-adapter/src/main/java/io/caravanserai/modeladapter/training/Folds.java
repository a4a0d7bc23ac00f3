package io.caravanserai.modeladapter.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Cross-validation: every row is judged once, by a model that has not seen it. */
final class Folds {

    private final int folds;
    private final long seed;

    Folds(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
    }

    /** Accuracy and macro-F1, by {@code prefix_name}. */
    Map<String, Double> metrics(String prefix, LogisticTrainer trainer, Samples samples) {
        List<String> said = predictions(trainer, samples);
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(prefix + "_accuracy", accuracy(said, samples.labels()));
        metrics.put(prefix + "_macro_f1", macroF1(said, samples.labels(), samples.classes()));
        return metrics;
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

    private static double accuracy(List<String> said, List<String> truth) {
        int right = 0;
        for (int i = 0; i < said.size(); i++) {
            right += said.get(i).equals(truth.get(i)) ? 1 : 0;
        }
        return (double) right / said.size();
    }

    private static double macroF1(List<String> said, List<String> truth, List<String> classes) {
        return classes.stream()
                .mapToDouble(name -> f1(said, truth, name))
                .average()
                .orElse(0);
    }

    private static double f1(List<String> said, List<String> truth, String name) {
        int hits = 0;
        for (int i = 0; i < said.size(); i++) {
            hits += said.get(i).equals(name) && truth.get(i).equals(name) ? 1 : 0;
        }
        int claimed = Collections.frequency(said, name);
        int there = Collections.frequency(truth, name);
        return claimed + there == 0 ? 0 : 2.0 * hits / (claimed + there);
    }
}
