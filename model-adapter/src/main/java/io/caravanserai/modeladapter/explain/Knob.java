package io.caravanserai.modeladapter.explain;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation.Change;
import io.caravanserai.modeladapter.explain.WhatIf.Turn;
import io.caravanserai.modeladapter.passport.NumberInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** A number somebody can change, and to what, within what usual customers show. */
final class Knob {

    private static final int STEPS = 24;
    private static final int FEW = 6;
    private static final double HUNDREDTHS = 100;

    private final NumberInput input;
    private final DescriptiveStatistics seen;

    Knob(NumberInput input, List<Facts> background) {
        this.input = input;
        seen = new DescriptiveStatistics(background.stream()
                .mapToDouble(row -> row.numberAt(input.slot()))
                .filter(number -> !Double.isNaN(number))
                .toArray());
    }

    /** A fact that is not a number here, or never one in the background, is left alone. */
    boolean fits(Facts facts) {
        return seen.getN() > 0 && !Double.isNaN(facts.numberAt(input.slot()));
    }

    /** The nearest first. */
    List<Turn> turns(Facts facts) {
        double now = facts.numberAt(input.slot());
        List<Turn> turns = new ArrayList<>();
        steps(now)
                .forEach(to -> turns.add(
                        new Turn(List.of(new Change(input.feature(), now, to)), Math.abs(to - now) / spread())));
        turns.sort(Comparator.comparingDouble(Turn::distance));
        return turns;
    }

    /** Some of them, from near to far. */
    List<Turn> fewTurns(Facts facts) {
        List<Turn> all = turns(facts);
        List<Turn> few = new ArrayList<>();
        for (int i = 0; i < Math.min(FEW, all.size()); i++) {
            few.add(all.get(i * (all.size() - 1) / Math.max(1, Math.min(FEW, all.size()) - 1)));
        }
        return few;
    }

    private DoubleStream steps(double now) {
        double low = Math.max(input.low(), seen.getMin());
        double high = Math.min(input.high(), seen.getMax());
        double step = Math.max((high - low) / STEPS, isCount(now) ? 1 : 0);
        DoubleStream grid = DoubleStream.iterate(low, to -> step > 0 && to <= high, to -> to + step);
        return grid.map(to -> isCount(now) ? Math.rint(to) : Math.rint(to * HUNDREDTHS) / HUNDREDTHS)
                .filter(to -> to != now)
                .distinct();
    }

    private boolean isCount(double now) {
        return now == Math.rint(now) && DoubleStream.of(seen.getValues()).allMatch(value -> value == Math.rint(value));
    }

    private double spread() {
        double deviation = seen.getStandardDeviation();
        return deviation > 0 ? deviation : 1;
    }
}
