package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the scores of one model against its background. Safe for several threads. */
public final class ModelExplainer {

    /** A model that must be asked takes thousands of rows an explanation. */
    private static final int MOST_ROWS_ASKED = 16;

    private final Passport passport;
    private final Players players;
    private final Attributor attributor;
    private final List<Facts> background;

    /** @param background usual customers, at least one */
    public ModelExplainer(TabularModel model, List<Facts> background) {
        passport = model.passport();
        players = new Players(passport);
        attributor = new Attributor(model, background, players);
        this.background = List.copyOf(background);
    }

    /** Empty when the model gives no probability for the facts. */
    public Optional<Explanation> explain(Facts facts, Oracle oracle) throws OrtException {
        Oracle asked = oracle.about(facts);
        Optional<Attribution> found = attributor.of(facts, asked);
        return found.isPresent() ? Optional.of(explanation(facts, found.get(), asked)) : Optional.empty();
    }

    /** @param rows none asks for the background itself */
    public Importance importance(List<Facts> rows, Oracle oracle) throws OrtException {
        double[] sizes = new double[players.count()];
        Method method = Method.LINEAR;
        int explained = 0;
        for (Facts row : rows.isEmpty() ? background : rows) {
            Optional<Attribution> found = attributor.of(row, oracle.about(row));
            if (found.isPresent()) {
                method = found.get().method();
                found.get().addSizesTo(sizes);
                explained++;
            }
            if (method.compareTo(Method.ALL_COALITIONS) >= 0 && explained == MOST_ROWS_ASKED) {
                break;
            }
        }
        return importance(sizes, method, explained);
    }

    private Importance importance(double[] sizes, Method method, int explained) {
        List<Importance.Weight> weights = new ArrayList<>();
        for (int player = 0; player < sizes.length; player++) {
            weights.add(new Importance.Weight(players.input(player).feature(), sizes[player] / Math.max(1, explained)));
        }
        return new Importance(
                passport.about().purpose(),
                passport.about().name(),
                passport.about().version(),
                method,
                explained,
                weights);
    }

    private Explanation explanation(Facts facts, Attribution found, Oracle oracle) throws OrtException {
        return new Explanation(
                passport.about().purpose(),
                passport.about().name(),
                passport.about().version(),
                found.method(),
                found.probability(),
                found.base(),
                effects(facts, found),
                found.gap(),
                passport.meaning().threshold(),
                passport.meaning().higherIsWorse(),
                new WhatIf(passport, background).ways(facts, found.probability(), oracle));
    }

    private List<Effect> effects(Facts facts, Attribution found) {
        List<Effect> effects = new ArrayList<>();
        for (int player = 0; player < players.count(); player++) {
            effects.add(new Effect(
                    players.input(player).feature(),
                    facts.at(players.input(player).slot()),
                    found.share(player),
                    found.logOdds(player)));
        }
        return effects;
    }
}
