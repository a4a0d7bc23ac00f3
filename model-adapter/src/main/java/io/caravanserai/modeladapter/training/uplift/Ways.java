package io.caravanserai.modeladapter.training.uplift;

import io.caravanserai.modeladapter.training.fit.BoostSetting;
import io.caravanserai.modeladapter.training.fit.Boosting;
import io.caravanserai.modeladapter.training.fit.Contrast;
import io.caravanserai.modeladapter.training.fit.Learner;
import io.caravanserai.modeladapter.training.fit.RidgeLogistic;
import io.caravanserai.modeladapter.training.fit.Sample;
import io.caravanserai.modeladapter.training.fit.Scorer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How an uplift may be learned: two models, one an arm, and their difference; or one model of the transformed outcome (yes
 * when contacted, no when not; Jaskowski and Jaroszewicz 2012), taught by arms of equal size.
 *
 * @param rows of the campaign, encoded
 */
record Ways(Campaign campaign, List<float[]> rows, long seed) {

    /** One way to learn from some of the rows. */
    @FunctionalInterface
    interface Way {
        Scorer fit(List<Integer> among);
    }

    Map<String, Way> all() {
        Learner line = new RidgeLogistic(List.of(10.0));
        Learner trees = new Boosting(new BoostSetting(4, 200, 0.05, List.of(60), 3), seed);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("two logistic regressions", among -> two(line, among));
        ways.put("two boosted tree ensembles", among -> two(trees, among));
        ways.put("logistic regression of the transformed outcome", among -> transformed(line, among));
        ways.put("boosted trees of the transformed outcome", among -> transformed(trees, among));
        return ways;
    }

    private Scorer two(Learner learner, List<Integer> among) {
        return new Contrast(arm(learner, among, true), arm(learner, among, false));
    }

    private Scorer arm(Learner learner, List<Integer> among, boolean treated) {
        Sample sample = new Sample(rows, campaign.yes()).pick(ofArm(among, treated));
        return learner.refit(sample.rows(), sample.yes(), 0);
    }

    /** The larger arm is cut by lot to the size of the smaller, so that one half means no change. */
    private Scorer transformed(Learner learner, List<Integer> among) {
        List<Integer> shuffled = new ArrayList<>(among);
        Collections.shuffle(shuffled, new Random(seed));
        List<Integer> treated = ofArm(shuffled, true);
        List<Integer> control = ofArm(shuffled, false);
        int each = Math.min(treated.size(), control.size());
        List<Integer> even = new ArrayList<>(treated.subList(0, each));
        even.addAll(control.subList(0, each));
        boolean[] agrees = new boolean[even.size()];
        for (int i = 0; i < agrees.length; i++) {
            agrees[i] = campaign.yes()[even.get(i)] == campaign.treated()[even.get(i)];
        }
        return learner.refit(even.stream().map(rows::get).toList(), agrees, 0);
    }

    private List<Integer> ofArm(List<Integer> among, boolean treated) {
        return among.stream().filter(row -> campaign.treated()[row] == treated).toList();
    }
}
