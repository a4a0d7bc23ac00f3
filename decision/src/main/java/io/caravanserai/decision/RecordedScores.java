package io.caravanserai.decision;

import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.model.Score;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scores one receipt holds: churn, and the propensity of every candidate that was weighed. A candidate that was stopped
 * before has none. A factor of exactly 1 may be a propensity that was switched off, so it counts as not recorded.
 */
final class RecordedScores {

    private static final String MODEL = "recorded";

    private final @Nullable Score churn;
    private final Map<String, Score> propensities = new HashMap<>();

    RecordedScores(Receipt receipt, Strategy strategy) {
        this.churn = first(receipt, strategy.churnPurpose()).orElse(null);
        String purpose = strategy.propensityPurpose();
        for (Fate fate : receipt.fates()) {
            propensity(fate, purpose).ifPresent(score -> propensities.put(key(fate.action(), fate.channel()), score));
            if (fate.stage() == Stage.CHOSEN) {
                first(receipt, purpose).ifPresent(score -> propensities.put(key(fate.action(), fate.channel()), score));
            }
        }
    }

    Optional<Score> churn() {
        return Optional.ofNullable(churn);
    }

    Optional<Score> propensity(Candidate candidate) {
        return Optional.ofNullable(propensities.get(key(candidate.action().id(), candidate.channel())));
    }

    /** Of propensities the winner's is written down first. */
    private static Optional<Score> first(Receipt receipt, String purpose) {
        return receipt.scores().stream()
                .filter(score -> score.purpose().equals(purpose))
                .findFirst();
    }

    private static Optional<Score> propensity(Fate fate, String purpose) {
        Factors factors = fate.factors();
        return factors == null || factors.propensity() == 1
                ? Optional.empty()
                : Optional.of(new Score(purpose, factors.propensity(), MODEL, "", null));
    }

    private static String key(String action, String channel) {
        return action + " " + channel;
    }
}
