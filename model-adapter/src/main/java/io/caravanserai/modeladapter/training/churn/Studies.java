package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.fit.BoostSetting;
import io.caravanserai.modeladapter.training.fit.Boosting;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.fit.Folding;
import io.caravanserai.modeladapter.training.fit.RidgeLogistic;
import io.caravanserai.modeladapter.training.fit.Sample;
import io.caravanserai.modeladapter.training.fit.Study;
import io.caravanserai.modeladapter.training.measure.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is tried, and on which folds, for any part of a lesson. */
final class Studies {

    private static final List<Integer> ROUNDS = List.of(30, 60, 100, 150, 220, 300, 450);
    private static final int BAGS = 3;
    private static final int FORWARD_FOLDS = 3;

    private final TrainingRequest request;
    private final Lesson lesson;
    private final Sample sample;

    Studies(TrainingRequest request, Lesson lesson, Sample sample) {
        this.request = request;
        this.lesson = lesson;
        this.sample = sample;
    }

    Study.Finding run(List<Integer> teach) {
        List<Boosting> boostings = IntStream.of(4, 8, 20)
                .mapToObj(leaves -> new BoostSetting(leaves, leafRows(teach.size()), 0.05, ROUNDS, BAGS))
                .map(setting -> new Boosting(setting, request.seed()))
                .toList();
        Study study = new Study(new RidgeLogistic(List.of(0.1, 1.0, 10.0)), boostings, request.progress());
        return study.run(sample.pick(teach), folds(teach));
    }

    /** Fixed on probabilities from fits that had not seen their rows. */
    Threshold threshold(Study.Finding found, List<Integer> teach) {
        boolean[] taught = sample.pick(teach).yes();
        boolean[] yes = new boolean[found.examined().length];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = taught[found.examined()[i]];
        }
        return Threshold.chosen(
                found.probabilities(),
                yes,
                request.map().setting("recall_at_least", 0.0),
                request.map().setting("precision_at_least", 1.0));
    }

    /** Later periods examine earlier ones; where the data is too short for that, customers examine one another. */
    private List<Fold> folds(List<Integer> teach) {
        int[] periods = teach.stream().mapToInt(row -> lesson.period()[row]).toArray();
        int span = Arrays.stream(periods).max().orElse(0)
                - Arrays.stream(periods).min().orElse(0);
        if (lesson.hasPeriods() && span > 2 * lesson.ahead()) {
            int first = Arrays.stream(periods).min().orElse(0);
            return Folding.forward(
                    Arrays.stream(periods).map(period -> period - first).toArray(), FORWARD_FOLDS, lesson.ahead());
        }
        List<?> groups =
                teach.stream().map(row -> lesson.together().group().get(row)).toList();
        return Folding.grouped(groups, sample.pick(teach).yes(), request.map().setting("folds", 5), request.seed());
    }

    private static int leafRows(int rows) {
        return rows < 4000 ? 5 : 20;
    }
}
