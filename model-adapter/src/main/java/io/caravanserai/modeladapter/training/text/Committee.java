package io.caravanserai.modeladapter.training.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Learns from embeddings and from grams apart, and weighs the two by rows that taught neither. The weighted sum of their
 * log-odds is a linear model again.
 */
final class Committee {

    private static final List<Double> DENSE_PENALTIES = List.of(3e-1, 1e-1, 3e-2, 1e-2);
    private static final List<Double> SPARSE_PENALTIES = List.of(3e-4, 1e-4, 3e-5, 1e-5);
    private static final List<Double> DENSE_PENALTIES_OF_FEW = List.of(10.0, 3.0, 1.0, 3e-1, 1e-1);
    private static final List<Double> SPARSE_PENALTIES_OF_FEW = List.of(1e-2, 3e-3, 1e-3, 3e-4, 1e-4);

    /** Fewer rows than this cannot spare one fold to choose a penalty on: all folds are asked, and what is known already. */
    private static final int FEW = 1000;

    private static final int WEIGHTS = 10;

    private final TextLesson lesson;
    private final DenseRows dense;
    private final Rows hinted;
    private final Rows sparse;
    private final TextSplit split;
    private final boolean fitThresholds;
    private final Consumer<String> progress;

    /** @param fitThresholds as {@link Thresholds} has it */
    Committee(TextMatter matter, boolean fitThresholds, long seed, Consumer<String> progress) {
        lesson = matter.lesson();
        dense = matter.dense();
        hinted = new HintedRows(
                dense, matter.hints().directions(), matter.hints().strength());
        sparse = matter.sparse();
        split = new TextSplit(lesson, seed);
        this.fitThresholds = fitThresholds;
        this.progress = progress;
    }

    /** Everything is chosen within the teaching rows. */
    Verdict learn(List<Integer> teach) {
        List<List<Integer>> folds = split.folds(teach);
        boolean few = teach.size() < FEW;
        Half embeddings = few
                ? halfOfFew(hinted, DENSE_PENALTIES_OF_FEW, folds)
                : half("embeddings", dense, DENSE_PENALTIES, folds);
        Half grams = few
                ? halfOfFew(sparse, SPARSE_PENALTIES_OF_FEW, folds)
                : half("grams", sparse, SPARSE_PENALTIES, folds);
        List<Integer> judged = folds.stream().flatMap(List::stream).toList();
        double[][] truth = lesson.truth(judged);
        double share = share(embeddings.scores(), grams.scores(), truth);
        double[][] pooled = pooled(embeddings.scores(), grams.scores(), share);
        Arrays.stream(pooled).forEach(lesson.link()::probabilities);
        double[] thresholds = new Thresholds(lesson.link(), fitThresholds).chosen(pooled, truth);
        return new Verdict(few, embeddings.penalty(), grams.penalty(), share, thresholds);
    }

    /** What was chosen, fitted on these rows. */
    LinearHead fit(Verdict verdict, List<Integer> teach) {
        double[][] truth = lesson.truth(teach);
        return new LinearHead(
                new LinearFit(lesson.link(), verdict.densePenalty())
                        .fit((verdict.few() ? hinted : dense).pick(teach), truth)
                        .times(verdict.denseShare()),
                new LinearFit(lesson.link(), verdict.sparsePenalty())
                        .fit(sparse.pick(teach), truth)
                        .times(1 - verdict.denseShare()),
                lesson.link());
    }

    double[] probabilities(LinearHead head, int row) {
        return head.probabilities(dense, sparse, row);
    }

    /**
     * What was chosen.
     *
     * @param few whether hints helped
     * @param denseShare weight of the embeddings; the grams have the rest
     */
    record Verdict(boolean few, double densePenalty, double sparsePenalty, double denseShare, double[] thresholds) {}

    /** One learner with its best penalty, and its scores of every row by a fit that had not seen it, fold after fold. */
    private record Half(double penalty, double[][] scores) {}

    private Half half(String name, Rows rows, List<Double> penalties, List<List<Integer>> folds) {
        double best = penalties.get(0);
        double least = Double.POSITIVE_INFINITY;
        double[][] first = {};
        for (double penalty : penalties) {
            double[][] scores = unseen(rows, penalty, folds, 0);
            double loss = loss(scores, lesson.truth(folds.get(0)));
            if (loss < least) {
                least = loss;
                best = penalty;
                first = scores;
            } else {
                break;
            }
        }
        progress.accept("%s: penalty %s, log loss %.4f".formatted(name, best, least));
        List<double[]> all = new ArrayList<>(List.of(first));
        for (int fold = 1; fold < folds.size(); fold++) {
            all.addAll(List.of(unseen(rows, best, folds, fold)));
        }
        return new Half(best, all.toArray(double[][]::new));
    }

    private Half halfOfFew(Rows rows, List<Double> penalties, List<List<Integer>> folds) {
        double[][] truth = lesson.truth(folds.stream().flatMap(List::stream).toList());
        return penalties.stream()
                .map(penalty -> new Half(
                        penalty,
                        IntStream.range(0, folds.size())
                                .mapToObj(fold -> unseen(rows, penalty, folds, fold))
                                .flatMap(Arrays::stream)
                                .toArray(double[][]::new)))
                .min(Comparator.comparingDouble(half -> loss(half.scores(), truth)))
                .orElseThrow();
    }

    private double[][] unseen(Rows rows, double penalty, List<List<Integer>> folds, int examined) {
        List<Integer> teach = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            if (fold != examined) {
                teach.addAll(folds.get(fold));
            }
        }
        LinearScores fitted = new LinearFit(lesson.link(), penalty).fit(rows.pick(teach), lesson.truth(teach));
        return folds.get(examined).stream().map(row -> fitted.of(rows, row)).toArray(double[][]::new);
    }

    private double share(double[][] embeddings, double[][] grams, double[][] truth) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= WEIGHTS; i++) {
            double share = (double) i / WEIGHTS;
            double loss = loss(pooled(embeddings, grams, share), truth);
            if (loss < least) {
                least = loss;
                best = share;
            }
        }
        progress.accept("embeddings weigh %.1f, log loss together %.4f".formatted(best, least));
        return best;
    }

    private static double[][] pooled(double[][] one, double[][] other, double share) {
        double[][] pooled = new double[one.length][];
        for (int i = 0; i < one.length; i++) {
            pooled[i] = new double[one[i].length];
            for (int k = 0; k < pooled[i].length; k++) {
                pooled[i][k] = share * one[i][k] + (1 - share) * other[i][k];
            }
        }
        return pooled;
    }

    private double loss(double[][] scores, double[][] truth) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double[] probabilities = scores[i].clone();
            lesson.link().probabilities(probabilities);
            loss += lesson.link().loss(probabilities, truth[i]);
        }
        return loss / scores.length;
    }
}
