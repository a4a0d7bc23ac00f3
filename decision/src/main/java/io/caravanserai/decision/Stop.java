package io.caravanserai.decision;

import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate goes no further.
 *
 * @param row null when the code itself stopped it
 */
record Stop(Stage stage, String reason, String detail, @Nullable FiredRow row) {

    Fate fateOf(Candidate candidate) {
        return new Fate(
                candidate.action().id(), candidate.channel(), stage, reason, detail, null, candidate.row(), row);
    }
}
