package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.modeladapter.graph.Formula;
import io.caravanserai.modeladapter.graph.Link;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes scores apart: by the formula of the graph where it says what the graph says, by asking the graph otherwise. */
final class Attributor {

    /** Graphs reckon in floats, formulas in doubles. */
    private static final double SAME = 1e-4;

    private static final int MOST_BACKGROUND = 24;

    private final Passport passport;
    private final Optional<Formula> formula;
    private final List<Facts> background;
    private final Players players;

    Attributor(TabularModel model, List<Facts> background, Players players) {
        passport = model.passport();
        formula = model.formula();
        this.background = evenly(background);
        this.players = players;
    }

    /** Empty when the model gives no probability for the facts. */
    Optional<Attribution> of(Facts facts, Oracle oracle) throws OrtException {
        List<Facts> rows = new ArrayList<>(background);
        rows.add(facts);
        double[] said = oracle.probabilities(rows);
        double probability = said[said.length - 1];
        if (Double.isNaN(probability)) {
            return Optional.empty();
        }
        List<Facts> usable = new ArrayList<>();
        boolean adds = formula.isPresent();
        for (int i = 0; i < rows.size(); i++) {
            adds &= Double.isNaN(said[i]) || agrees(rows.get(i), said[i]);
            if (i < background.size() && !Double.isNaN(said[i])) {
                usable.add(background.get(i));
            }
        }
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(adds ? exact(facts, probability, usable) : asked(facts, probability, usable, oracle));
    }

    private Attribution exact(Facts facts, double probability, List<Facts> usable) {
        Formula read = formula.orElseThrow();
        List<float[]> others = usable.stream().map(this::columns).toList();
        Values values = new SumValues(read.sum(), others, players).of(columns(facts));
        Method method = read.sum().trees().isEmpty() ? Method.LINEAR : Method.TREES;
        return new Attribution(method, probability, values, read.link());
    }

    private Attribution asked(Facts facts, double probability, List<Facts> usable, Oracle oracle) throws OrtException {
        Mixtures mixtures = new Mixtures(facts, usable, players);
        int[] active = mixtures.active();
        if (active.length <= CoalitionValues.MOST_PLAYERS) {
            Values values = new CoalitionValues(mixtures, players.count()).of(oracle, active);
            return new Attribution(Method.ALL_COALITIONS, probability, values, Link.IDENTITY);
        }
        Values values = new SampledValues(mixtures, players.count()).of(oracle, active);
        return new Attribution(Method.SAMPLED, probability, values, Link.IDENTITY);
    }

    private boolean agrees(Facts row, double said) {
        return formula.isPresent() && Math.abs(formula.get().probability(columns(row)) - said) <= SAME;
    }

    private float[] columns(Facts row) {
        FloatBuffer columns = FloatBuffer.allocate(passport.width());
        passport.write(row, columns);
        return columns.array();
    }

    private static List<Facts> evenly(List<Facts> rows) {
        List<Facts> picked = new ArrayList<>();
        int count = Math.min(MOST_BACKGROUND, rows.size());
        for (int i = 0; i < count; i++) {
            picked.add(rows.get(i * rows.size() / count));
        }
        return picked;
    }
}
