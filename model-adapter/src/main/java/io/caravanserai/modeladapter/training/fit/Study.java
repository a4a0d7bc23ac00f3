package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Auc;
import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Tries learners on folds, keeps the one that ranks best on rows that did not teach it, fits it again on all rows and
 * calibrates it on the scores it gave while it was being examined. Classes are not reweighted: that would spoil the
 * probabilities; what a rare yes needs is a threshold.
 */
public final class Study {

    private final Learner linear;
    private final List<Boosting> boostings;
    private final Consumer<String> progress;

    public Study(Learner linear, List<Boosting> boostings, Consumer<String> progress) {
        this.linear = linear;
        this.boostings = List.copyOf(boostings);
        this.progress = progress;
    }

    /**
     * What a study came to.
     *
     * @param aucs of each setting, the mean over the folds
     * @param examined indexes of the rows that were examined
     * @param probabilities of these, calibrated, from fits that did not see them
     */
    public record Finding(
            String name, Scorer scorer, Map<String, Double> aucs, int[] examined, double[] probabilities) {}

    /** @throws IllegalArgumentException when a fold holds one answer only */
    public Finding run(Sample sample, List<Fold> folds) {
        List<Learner> learners = new ArrayList<>(boostings);
        learners.add(linear);
        List<Trial> trials = new ArrayList<>();
        for (Learner learner : learners) {
            trials.addAll(trials(learner, sample, folds));
            progress.accept("tried " + learner.names().get(learner.names().size() - 1));
        }
        Trial trees =
                best(trials.stream().filter(trial -> trial.learner != linear).toList());
        Trial line =
                best(trials.stream().filter(trial -> trial.learner == linear).toList());
        Trial both = Trial.blend(trees, line, sample, folds);
        trials.add(both);
        Trial kept = best(List.of(line, trees, both));
        int[] examined = folds.stream()
                .flatMap(fold -> fold.examine().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
        Platt platt = Platt.fit(at(kept.scores, examined), answers(sample.yes(), examined));
        Scorer fitted = kept == both
                ? new Blend((Ensemble) trees.refit(sample), (Linear) line.refit(sample))
                : kept.refit(sample);
        Map<String, Double> aucs = new LinkedHashMap<>();
        trials.forEach(trial -> aucs.put(trial.name, trial.auc));
        progress.accept("kept %s, AUC %.4f on rows that did not teach".formatted(kept.name, kept.auc));
        return new Finding(
                kept.name, fitted.calibrated(platt), aucs, examined, platt.probabilities(at(kept.scores, examined)));
    }

    private static List<Trial> trials(Learner learner, Sample sample, List<Fold> folds) {
        int settings = learner.names().size();
        double[][] scores = new double[settings][sample.size()];
        for (Fold fold : folds) {
            Sample teach = sample.pick(fold.teach());
            requireBoth(teach);
            List<Scorer> scorers = learner.fit(teach.rows(), teach.yes());
            for (int setting = 0; setting < settings; setting++) {
                for (int row : fold.examine()) {
                    scores[setting][row] =
                            scorers.get(setting).logOdds(sample.rows().get(row));
                }
            }
        }
        return IntStream.range(0, settings)
                .mapToObj(setting -> new Trial(
                        learner.names().get(setting),
                        learner,
                        setting,
                        scores[setting],
                        meanAuc(scores[setting], sample.yes(), folds)))
                .toList();
    }

    private static Trial best(List<Trial> trials) {
        return trials.stream()
                .max(Comparator.comparingDouble(trial -> trial.auc))
                .orElseThrow();
    }

    private static double meanAuc(double[] scores, boolean[] yes, List<Fold> folds) {
        return folds.stream()
                .mapToDouble(fold -> Auc.of(
                        scores,
                        yes,
                        fold.examine().stream().mapToInt(Integer::intValue).toArray()))
                .average()
                .orElse(Double.NaN);
    }

    private static void requireBoth(Sample sample) {
        int positives = sample.positives();
        if (positives < 2 || sample.size() - positives < 2) {
            throw new IllegalArgumentException(
                    "A fold has (%d) yes among (%d) rows. Maybe bring more rows of the rarer answer."
                            .formatted(positives, sample.size()));
        }
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static boolean[] answers(boolean[] yes, int[] rows) {
        boolean[] picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = yes[rows[i]];
        }
        return picked;
    }

    private record Trial(String name, Learner learner, int setting, double[] scores, double auc) {

        static Trial blend(Trial trees, Trial line, Sample sample, List<Fold> folds) {
            double[] mean = IntStream.range(0, sample.size())
                    .mapToDouble(row -> (trees.scores[row] + line.scores[row]) / 2)
                    .toArray();
            String name = "mean of " + trees.name + " and " + line.name;
            return new Trial(name, trees.learner, -1, mean, meanAuc(mean, sample.yes(), folds));
        }

        Scorer refit(Sample sample) {
            return learner.refit(sample.rows(), sample.yes(), setting);
        }
    }
}
