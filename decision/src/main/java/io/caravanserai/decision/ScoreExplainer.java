package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains the scores of past decisions from what their receipts froze, with the version of the model that gave them. */
public final class ScoreExplainer {

    private final Playbook playbook;
    private final Receipts receipts;
    private final Explainer explainer;
    private final FrozenFacts frozen;
    private final CandidateFacts candidates;

    public ScoreExplainer(Playbook playbook, Receipts receipts, Explainer explainer) {
        this.playbook = playbook;
        this.receipts = receipts;
        this.explainer = explainer;
        frozen = new FrozenFacts(playbook.catalogue());
        candidates = new CandidateFacts(playbook.catalogue());
    }

    /**
     * Takes one score of the receipt apart.
     *
     * @return empty when rules gave it, or when that version of the model is not here any more
     */
    public Optional<Explanation> explain(Receipt receipt, Score score) {
        return score.isFallback() ? Optional.empty() : explainer.explain(score, facts(receipt, score));
    }

    /**
     * What moves the model's scores, over the newest decisions it took part in.
     *
     * @param decisions how many of the newest are looked through; where it gave none of their scores, its own background is
     * @return empty when the model is not here
     */
    public Optional<Importance> importance(String model, int decisions) {
        ReceiptQuery withModels = new ReceiptQuery(null, null, Mode.RULES_AND_MODELS, null, null);
        List<Facts> rows = receipts.search(withModels, null, decisions).items().stream()
                .flatMap(receipt -> receipt.scores().stream()
                        .filter(score -> score.model().equals(model))
                        .map(score -> facts(receipt, score)))
                .toList();
        return explainer.importance(model, rows);
    }

    /** One sentence an effect, in the same order; what says something about the person keeps its value to itself. */
    public List<String> effects(Explanation explanation, Locale locale) {
        EffectText text = new EffectText(playbook.catalogue(), new Sentences(locale));
        return explanation.effects().stream().map(text::of).toList();
    }

    /** One sentence a way to the other side of the threshold, in the same order. */
    public List<String> ways(Explanation explanation, Locale locale) {
        EffectText text = new EffectText(playbook.catalogue(), new Sentences(locale));
        return explanation.ways().stream().map(way -> text.of(way, explanation)).toList();
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
