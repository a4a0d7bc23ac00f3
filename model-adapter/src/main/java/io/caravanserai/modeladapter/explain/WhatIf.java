package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation.Change;
import io.caravanserai.domain.model.Explanation.Way;
import io.caravanserai.modeladapter.passport.NumberInput;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest changes of facts somebody can change that bring a score to the good side of its threshold, or to another label that
 * is probable enough to be said: of one fact, or, when no single one is enough, of two. All are asked for in one batch, measured by
 * how much usual customers differ.
 */
final class WhatIf {

    private static final int MOST_WAYS = 3;

    private final Passport passport;
    private final List<Knob> knobs;

    WhatIf(Passport passport, List<Facts> background) {
        this.passport = passport;
        knobs = passport.inputs().stream()
                .filter(input -> passport.changeable().contains(input.feature()))
                .filter(NumberInput.class::isInstance)
                .map(input -> new Knob((NumberInput) input, background))
                .toList();
    }

    List<Way> ways(Facts facts, double probability, Oracle oracle) throws OrtException {
        if (knobs.isEmpty() || !isAsked(probability)) {
            return List.of();
        }
        int label = isOfLabels() ? oracle.picks(List.of(facts)).get(0).index() : 0;
        List<Turn> single = knobs.stream()
                .filter(knob -> knob.fits(facts))
                .flatMap(knob -> knob.turns(facts).stream())
                .toList();
        List<Way> ways = good(single, facts, label, oracle);
        return ways.isEmpty() ? good(pairs(facts), facts, label, oracle) : ways;
    }

    private boolean isOfLabels() {
        return passport.output().labels() != null;
    }

    /** There is another side, and it stands on the wrong one. */
    private boolean isAsked(double probability) {
        return isOfLabels() || (passport.meaning().threshold() != null && !isGood(probability));
    }

    /** @param label that is said now, of several */
    private boolean isGood(Pick pick, int label) {
        return isOfLabels() ? pick.index() != label && !passport.confidence().refusesLabel(pick) : isGood(pick.value());
    }

    private boolean isGood(double probability) {
        double threshold = passport.meaning().threshold();
        return passport.meaning().higherIsWorse() ? probability < threshold : probability >= threshold;
    }

    private List<Turn> pairs(Facts facts) {
        List<Turn> pairs = new ArrayList<>();
        for (int i = 0; i < knobs.size(); i++) {
            for (int j = i + 1; j < knobs.size(); j++) {
                if (knobs.get(i).fits(facts) && knobs.get(j).fits(facts)) {
                    pairs.addAll(
                            Turn.both(knobs.get(i).fewTurns(facts), knobs.get(j).fewTurns(facts)));
                }
            }
        }
        return pairs;
    }

    /** The smallest turn that is enough, for each set of facts it turns. */
    private List<Way> good(List<Turn> turns, Facts facts, int label, Oracle oracle) throws OrtException {
        List<Turn> ordered = turns.stream()
                .sorted(Comparator.comparingDouble(Turn::distance))
                .toList();
        List<Pick> said =
                oracle.picks(ordered.stream().map(turn -> turn.applied(facts)).toList());
        List<Way> ways = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < said.size() && ways.size() < MOST_WAYS; i++) {
            Turn turn = ordered.get(i);
            Pick pick = said.get(i);
            if (!pick.isNothing() && isGood(pick, label) && seen.add(turn.features())) {
                ways.add(new Way(turn.changes(), pick.value(), passport.output().labelOf(pick)));
            }
        }
        return ways;
    }

    /**
     * Facts, changed.
     *
     * @param distance in spreads of the background, all changes together
     */
    record Turn(List<Change> changes, double distance) {

        static List<Turn> both(List<Turn> left, List<Turn> right) {
            List<Turn> both = new ArrayList<>();
            for (Turn one : left) {
                for (Turn other : right) {
                    List<Change> changes = new ArrayList<>(one.changes);
                    changes.addAll(other.changes);
                    both.add(new Turn(changes, one.distance + other.distance));
                }
            }
            return both;
        }

        List<String> features() {
            return changes.stream().map(Change::feature).toList();
        }

        Facts applied(Facts facts) {
            Facts changed = facts.copy();
            changes.forEach(change -> changed.set(change.feature(), change.to()));
            return changed;
        }
    }
}
