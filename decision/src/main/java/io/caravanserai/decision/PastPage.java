package io.caravanserai.decision;

import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.replay.PastDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the receipts of some past decisions recorded, by trigger; scores candidates with it, and with models where it is silent. */
final class PastPage implements Scorer {

    private final Models models;
    private final String purpose;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<String, RecordedScores> scores = new HashMap<>();

    PastPage(List<PastDecision> decisions, Strategy strategy, Models models) {
        this.models = models;
        this.purpose = strategy.propensityPurpose();
        for (PastDecision decision : decisions) {
            Receipt receipt = decision.receipt();
            receipts.put(receipt.trigger(), receipt);
            scores.put(receipt.trigger(), new RecordedScores(receipt, strategy));
        }
    }

    Receipt receipt(Question question) {
        return receipts.get(question.trigger());
    }

    RecordedScores scores(String trigger) {
        return scores.get(trigger);
    }

    @Override
    public List<Score> score(List<Entrant> entrants) {
        List<Optional<Score>> recorded = entrants.stream().map(this::recorded).toList();
        Iterator<Score> fresh = fresh(entrants, recorded);
        return recorded.stream().map(score -> score.orElseGet(fresh::next)).toList();
    }

    private Optional<Score> recorded(Entrant entrant) {
        return scores(entrant.question().trigger()).propensity(entrant.candidate());
    }

    private Iterator<Score> fresh(List<Entrant> entrants, List<Optional<Score>> recorded) {
        List<Entrant> silent = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            if (recorded.get(i).isEmpty()) {
                silent.add(entrants.get(i));
            }
        }
        return silent.isEmpty()
                ? List.<Score>of().iterator()
                : Scorer.of(models, purpose).score(silent).iterator();
    }
}
