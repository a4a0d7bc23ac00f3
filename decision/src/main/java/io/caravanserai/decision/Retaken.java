package io.caravanserai.decision;

import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.replay.Scoring;

/**
 * A past decision, taken again.
 *
 * @param receipt what is written down this time; same id, customer, moment
 * @param expectedValue propensity x value of the action, 0 for none
 * @param expectedCost what making the action costs, 0 for none
 * @param scoring where the propensities of the candidates weighed came from
 */
public record Retaken(Receipt receipt, double expectedValue, double expectedCost, Scoring scoring) {

    static Retaken of(Decided decided, RecordedScores recorded) {
        Scoring scoring = scoring(decided, recorded);
        Ranked winner = decided.winner();
        if (winner == null) {
            return new Retaken(decided.receipt(), 0, 0, scoring);
        }
        double value = winner.contender().propensity().probability()
                * winner.candidate().value();
        return new Retaken(decided.receipt(), value, winner.candidate().action().cost(), scoring);
    }

    private static Scoring scoring(Decided decided, RecordedScores recorded) {
        int known = 0;
        int fallback = 0;
        for (Ranked ranked : decided.ranking()) {
            Score score = ranked.contender().propensity();
            boolean isRecorded = recorded.propensity(ranked.candidate()).isPresent();
            known += isRecorded ? 1 : 0;
            fallback += !isRecorded && score.isFallback() ? 1 : 0;
        }
        return new Scoring(known, decided.ranking().size() - known - fallback, fallback);
    }
}
