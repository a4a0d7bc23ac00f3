package io.caravanserai.decision;

import io.caravanserai.domain.action.ExperimentArm;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.ExplainedScores.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Explains the scores of a sample of decisions, drawn by a salted hash of the decision's id: the same ones on every node. Beside
 * the decisions' way, in their order; what a node could not get done is done at the next look, by whichever comes first.
 */
public final class ScoreSampler {

    private static final String SALT = "explained";

    /** Of ids alone, which are cheap to read. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final int MOST_EXPLAINED = 200;

    /** Decisions of several threads are not committed quite in their order. */
    private static final int LOOKED_AT_TWICE = 2_000;

    private final Receipts receipts;
    private final ScoreExplainer explainer;
    private final ExplainedScores explained;
    private final double share;

    /** @param share of the decisions, 0 to 1 */
    public ScoreSampler(Receipts receipts, ScoreExplainer explainer, ExplainedScores explained, double share) {
        this.receipts = receipts;
        this.explainer = explainer;
        this.explained = explained;
        this.share = share;
    }

    /**
     * Explains what was decided since the last look, as far as a few seconds allow.
     *
     * @return how many scores were explained
     */
    public int look() {
        long place = explained.place();
        List<Placed> since = share > 0 ? explained.after(place - LOOKED_AT_TWICE, MOST_LOOKED_AT) : List.of();
        if (since.isEmpty()) {
            return 0;
        }
        List<Placed> late = some(since.stream()
                .filter(one -> one.place() <= place)
                .filter(one -> explained.of(one.decision()).isEmpty()));
        List<Placed> fresh = some(since.stream().filter(one -> one.place() > place));
        List<ExplainedScore> scores = Stream.concat(late.stream(), fresh.stream())
                .flatMap(one -> explain(one.decision()))
                .toList();
        explained.keep(last(fresh.size() < MOST_EXPLAINED ? since : fresh), scores);
        return scores.size();
    }

    private List<Placed> some(Stream<Placed> decisions) {
        return decisions
                .filter(one -> ExperimentArm.share(SALT, one.decision().value()) < share)
                .limit(MOST_EXPLAINED)
                .toList();
    }

    private static long last(List<Placed> decisions) {
        return decisions.get(decisions.size() - 1).place();
    }

    private Stream<ExplainedScore> explain(DecisionId decision) {
        List<ExplainedScore> scores = new ArrayList<>();
        receipts.find(decision).ifPresent(receipt -> explain(receipt, scores));
        return scores.stream();
    }

    private void explain(Receipt receipt, List<ExplainedScore> into) {
        receipt.scores().forEach(score -> explainer
                .explain(receipt, score)
                .map(found -> new ExplainedScore(receipt.id(), receipt.asOf(), found))
                .ifPresent(into::add));
    }
}
