package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.RuleSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops what must not, need not or should not be offered. The rows of the table speak first, because they can be shown; the
 * code makes sure that no offer goes out without marketing consent even if the table forgets it.
 */
final class Eligibility {

    private static final Comparator<StopRow> EARLIEST_STAGE =
            Comparator.comparing(row -> row.stop().stage());
    private static final Stop WITHOUT_CONSENT = new Stop(Stage.ELIGIBILITY, Reasons.NO_CONSENT, "", null);

    private final String table;
    private final int marketingConsent;

    Eligibility(Playbook playbook) {
        this.table = playbook.strategy().tables().eligibility();
        this.marketingConsent = playbook.catalogue().slot("consent_marketing");
    }

    void examine(Field field, Facts facts, RuleSet tables) {
        List<Candidate> candidates = field.running();
        if (candidates.isEmpty()) {
            return;
        }
        boolean consented = Boolean.TRUE.equals(facts.at(marketingConsent));
        List<StopRow> rows = tables.evaluate(table, facts).stream()
                .map(StopRow::of)
                .sorted(EARLIEST_STAGE)
                .toList();
        for (Candidate candidate : candidates) {
            Stop stop = stopOf(candidate, rows, consented);
            if (stop != null) {
                field.stop(candidate, stop);
            }
        }
    }

    private static @Nullable Stop stopOf(Candidate candidate, List<StopRow> rows, boolean consented) {
        for (StopRow row : rows) {
            if (row.concerns(candidate)) {
                return row.stop();
            }
        }
        return consented || candidate.action().mandatory() ? null : WITHOUT_CONSENT;
    }
}
