package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what was decided and why. */
final class ReceiptWriter {

    private static final Label NO_WORDS = new Label("", "");

    private final ContactPolicy contactPolicy;

    ReceiptWriter(ContactPolicy contactPolicy) {
        this.contactPolicy = contactPolicy;
    }

    Receipt write(Proposal proposal, Verdict verdict, long arbitrationNanos) {
        Question question = proposal.question();
        Appraisal appraisal = proposal.draft().appraisal();
        List<Score> scores = scores(proposal, verdict);
        List<Estimate> estimates = proposal.draft().estimates();
        return new Receipt(
                DecisionId.of(question.trigger()),
                question.snapshot().customer(),
                question.trigger(),
                question.triggerType(),
                question.snapshot().asOf(),
                isByRules(scores, estimates) ? Mode.RULES_ONLY : Mode.RULES_AND_MODELS,
                choice(verdict, question.snapshot().asOf()),
                appraisal.facts(),
                proposal.draft().tables().version(),
                rows(appraisal, verdict),
                scores,
                verdict.fates(),
                appraisal.segments(),
                verdict.attention(),
                micros(proposal, arbitrationNanos),
                estimates);
    }

    private static boolean isByRules(List<Score> scores, List<Estimate> estimates) {
        return scores.stream().anyMatch(Score::isFallback) || estimates.stream().anyMatch(Estimate::isFallback);
    }

    private Choice choice(Verdict verdict, Instant asOf) {
        Ranked winner = verdict.winner();
        if (winner == null) {
            return new Choice(ActionDefinition.NO_ACTION, null, null, null, 0, NO_WORDS, asOf);
        }
        Candidate candidate = winner.candidate();
        ActionDefinition action = candidate.action();
        return new Choice(
                action.id(),
                action.product(),
                candidate.channel().equals(Field.NO_CHANNEL) ? null : candidate.channel(),
                action.process(),
                action.mandatory() ? 1 : winner.contender().propensity().probability(),
                candidate.words(),
                contactPolicy.nextAllowed(asOf, winner.contactRows()));
    }

    private static List<FiredRow> rows(Appraisal appraisal, Verdict verdict) {
        Ranked winner = verdict.winner();
        if (winner == null || winner.weightRow() == null) {
            return appraisal.rows();
        }
        List<FiredRow> rows = new ArrayList<>(appraisal.rows());
        rows.add(winner.weightRow());
        return rows;
    }

    /** Churn, the winner's propensity, and every fallback that stood in for a model on the way. */
    private static List<Score> scores(Proposal proposal, Verdict verdict) {
        Set<Score> scores = new LinkedHashSet<>();
        scores.add(proposal.draft().appraisal().churn());
        Ranked winner = verdict.winner();
        if (winner != null) {
            scores.add(winner.contender().propensity());
        }
        for (Contender contender : proposal.contenders()) {
            if (contender.propensity().isFallback()) {
                scores.add(contender.propensity());
            }
        }
        return List.copyOf(scores);
    }

    private static Map<String, Long> micros(Proposal proposal, long arbitrationNanos) {
        return Map.of(
                "features", proposal.question().featureNanos() / 1000,
                "tables", proposal.draft().tableNanos() / 1000,
                "models", proposal.modelNanos() / 1000,
                "arbitration", arbitrationNanos / 1000);
    }
}
