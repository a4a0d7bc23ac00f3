package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/** What a handful of labels a class would come to: several draws from the teaching rows, each examined on all that examine. */
final class FewShot {

    private final TextMatter matter;
    private final long seed;

    FewShot(TextMatter matter, long seed) {
        this.matter = matter;
        this.seed = seed;
    }

    /** Means over the draws, and the interval of that mean by Student's t. */
    void run(Fold split, int aClass, int draws, Report report) {
        List<double[]> figures = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            List<Integer> few = drawn(split.teach(), aClass, new Random(seed + draw));
            Committee committee = new Committee(matter, false, seed + draw, line -> {});
            LinearHead head = committee.fit(committee.learn(few), few);
            figures.add(examined(committee, head, split.examine()));
        }
        String name = "few_shot_" + aClass + "_";
        report.metric(name + "accuracy", mean(figures, 0)).metric(name + "macro_f1", mean(figures, 1));
        report.parameter("few_shot_draws", draws);
    }

    List<Integer> drawn(List<Integer> teach, int aClass, Random random) {
        List<Integer> shuffled = new ArrayList<>(teach);
        Collections.shuffle(shuffled, random);
        int[] wanted = new int[matter.lesson().classes().size()];
        Arrays.fill(wanted, aClass);
        List<Integer> few = new ArrayList<>();
        for (int row : shuffled) {
            double[] truth = matter.lesson().rows().get(row).truth();
            int most = IntStream.range(0, wanted.length)
                    .boxed()
                    .max(Comparator.comparingDouble(k -> truth[k]))
                    .orElseThrow();
            if (wanted[most]-- > 0) {
                few.add(row);
            }
        }
        return few;
    }

    private double[] examined(Committee committee, LinearHead head, List<Integer> rows) {
        Link link = matter.lesson().link();
        double[] thresholds = new double[matter.lesson().classes().size()];
        Arrays.fill(thresholds, link == Link.EACH ? 0.5 : 1);
        boolean[][] said = rows.stream()
                .map(row -> Thresholds.said(link, committee.probabilities(head, row), thresholds))
                .toArray(boolean[][]::new);
        TextMeasures measures = new TextMeasures(said, matter.lesson().truth(rows));
        return new double[] {measures.accuracy(IntStream.range(0, said.length).toArray()), measures.macroF1()};
    }

    private static Interval mean(List<double[]> figures, int column) {
        double[] values = figures.stream().mapToDouble(one -> one[column]).toArray();
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double square = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double off = values.length < 2
                ? 0
                : new TDistribution(values.length - 1.0).inverseCumulativeProbability(0.975)
                        * Math.sqrt(square / (values.length - 1.0) / values.length);
        return new Interval(mean, mean - off, mean + off);
    }
}
