package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains the scores of past decisions from what their receipts froze, with the version of the model that gave them. */
public final class ScoreExplainer {

    private static final int LEAST_SAMPLED = 20;

    private final Playbook playbook;
    private final Receipts receipts;
    private final Explainer explainer;
    private final ExplainedScores explained;
    private final FrozenFacts frozen;
    private final CandidateFacts candidates;

    /** @param explained what needs not be explained again, even if the model is gone meanwhile */
    public ScoreExplainer(Playbook playbook, Receipts receipts, Explainer explainer, ExplainedScores explained) {
        this.playbook = playbook;
        this.receipts = receipts;
        this.explainer = explainer;
        this.explained = explained;
        frozen = new FrozenFacts(playbook.catalogue());
        candidates = new CandidateFacts(playbook.catalogue());
    }

    /**
     * Takes one score of the receipt apart.
     *
     * @return empty when rules gave it, or when that version of the model is not here any more
     */
    public Optional<Explanation> explain(Receipt receipt, Score score) {
        return score.isFallback()
                ? Optional.empty()
                : kept(receipt, score).or(() -> explainer.explain(score, facts(receipt, score)));
    }

    private Optional<Explanation> kept(Receipt receipt, Score score) {
        return explained.of(receipt.id()).stream()
                .map(ExplainedScore::explanation)
                .filter(one ->
                        one.model().equals(score.model()) && one.version().equals(score.version()))
                .findFirst()
                .map(one -> {
                    Facts facts = facts(receipt, score);
                    return one.withValues(feature -> facts.catalogue().knows(feature) ? facts.get(feature) : null);
                });
    }

    /**
     * What moves a model's scores, over the sample of them that was explained. While that holds too few, over the newest
     * decisions the model took part in, or its own background.
     *
     * @param version null for the one explained last
     * @param most explanations, or newest decisions, that are looked through
     * @return empty when the model is not here and was never explained
     */
    public Optional<Importance> importance(String model, @Nullable String version, int most) {
        List<Explanation> sample = explained.list(model, version, null, most).items().stream()
                .map(ExplainedScore::explanation)
                .toList();
        List<Explanation> ofOneVersion = sample.stream()
                .filter(one -> one.version().equals(sample.get(0).version()))
                .toList();
        return ofOneVersion.size() >= LEAST_SAMPLED
                ? Optional.of(Importance.of(ofOneVersion))
                : explainer.importance(model, version, rows(model, most));
    }

    private List<Facts> rows(String model, int most) {
        ReceiptQuery withModels = new ReceiptQuery(null, null, Mode.RULES_AND_MODELS, null, null);
        return receipts.search(withModels, null, most).items().stream()
                .flatMap(receipt -> receipt.scores().stream()
                        .filter(score -> score.model().equals(model))
                        .map(score -> facts(receipt, score)))
                .toList();
    }

    /** One sentence an effect, in the same order; what says something about the person keeps its value to itself. */
    public List<String> effects(Explanation explanation, Locale locale) {
        EffectText text = text(explanation, locale);
        return explanation.effects().stream().map(text::of).toList();
    }

    /** One sentence a way to the other side of the threshold, in the same order. */
    public List<String> ways(Explanation explanation, Locale locale) {
        EffectText text = text(explanation, locale);
        return explanation.ways().stream().map(way -> text.of(way, explanation)).toList();
    }

    private EffectText text(Explanation explanation, Locale locale) {
        Entry estimate = playbook.catalogue()
                .find(explanation.purpose())
                .filter(entry ->
                        entry.origin() == Origin.ESTIMATE && entry.type().isNumeric())
                .orElse(null);
        return new EffectText(playbook.catalogue(), new Sentences(locale), estimate);
    }

    /** The winner's own facts join in, where its acceptance was scored. */
    private Facts facts(Receipt receipt, Score score) {
        Facts facts = frozen.of(receipt.facts());
        Optional<ActionDefinition> chosen =
                playbook.actions().find(receipt.choice().action());
        if (chosen.isEmpty() || !score.purpose().equals(playbook.strategy().propensityPurpose())) {
            return facts;
        }
        String channel = receipt.choice().channel();
        return candidates.of(facts, chosen.get(), channel == null ? Field.NO_CHANNEL : channel);
    }
}
