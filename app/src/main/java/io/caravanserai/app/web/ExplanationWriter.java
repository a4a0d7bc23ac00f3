package io.caravanserai.app.web;

import io.caravanserai.decision.ScoreExplainer;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns explanations into the API's JSON, in the language asked for. */
@Component
class ExplanationWriter {

    private static final double DECIMALS = 1e6;

    private final Catalogue catalogue;
    private final ScoreExplainer explainer;

    ExplanationWriter(Catalogue catalogue, ScoreExplainer explainer) {
        this.catalogue = catalogue;
        this.explainer = explainer;
    }

    ExplanationJson write(Explanation explanation, Locale locale) {
        return new ExplanationJson(
                explanation.purpose(),
                explanation.model(),
                explanation.version(),
                lower(explanation.method()),
                catalogue
                        .find(explanation.purpose())
                        .filter(entry -> entry.origin() == Origin.ESTIMATE
                                && entry.type().isNumeric())
                        .map(Entry::unit)
                        .orElse(null),
                rounded(explanation.probability()),
                rounded(explanation.base()),
                rounded(explanation.gap()),
                explanation.threshold(),
                explanation.higherIsWorse(),
                effects(explanation, explainer.effects(explanation, locale)),
                ways(explanation, explainer.ways(explanation, locale)));
    }

    ImportanceJson write(Importance importance) {
        return new ImportanceJson(
                importance.purpose(),
                importance.model(),
                importance.version(),
                lower(importance.method()),
                importance.rows(),
                importance.weights().stream()
                        .map(weight -> new ImportanceJson.Weight(
                                weight.feature(), label(weight.feature()), rounded(weight.meanShare())))
                        .toList());
    }

    ExplainedJson write(ExplainedScore score) {
        Explanation explanation = score.explanation();
        return new ExplainedJson(
                score.decision().value(),
                score.asOf(),
                explanation.version(),
                rounded(explanation.probability()),
                explanation.effects().stream()
                        .findFirst()
                        .map(strongest -> new ExplainedJson.Strongest(
                                strongest.feature(), label(strongest.feature()), rounded(strongest.share())))
                        .orElse(null));
    }

    private List<ExplanationJson.Effect> effects(Explanation explanation, List<String> sentences) {
        List<ExplanationJson.Effect> effects = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            effects.add(effect(explanation.effects().get(i), sentences.get(i)));
        }
        return effects;
    }

    private ExplanationJson.Effect effect(Explanation.Effect effect, String sentence) {
        Optional<Entry> entry = catalogue.find(effect.feature());
        boolean masked = entry.filter(ExplanationWriter::isAboutThePerson).isPresent();
        return new ExplanationJson.Effect(
                effect.feature(),
                label(effect.feature()),
                entry.map(Entry::unit).orElse(""),
                masked ? null : effect.value(),
                masked,
                rounded(effect.share()),
                effect.logOdds() == null ? null : rounded(effect.logOdds()),
                sentence);
    }

    private static List<ExplanationJson.Way> ways(Explanation explanation, List<String> sentences) {
        List<ExplanationJson.Way> ways = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Explanation.Way way = explanation.ways().get(i);
            ways.add(new ExplanationJson.Way(
                    way.changes().stream()
                            .map(change -> new ExplanationJson.Change(change.feature(), change.from(), change.to()))
                            .toList(),
                    rounded(way.probability()),
                    way.label(),
                    sentences.get(i)));
        }
        return ways;
    }

    private Label label(String feature) {
        return catalogue.find(feature).map(Entry::label).orElse(new Label(feature, feature));
    }

    private static boolean isAboutThePerson(Entry entry) {
        return entry.personal() || entry.origin() == Origin.ATTRIBUTE;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
