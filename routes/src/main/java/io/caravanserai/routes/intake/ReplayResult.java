package io.caravanserai.routes.intake;

import io.caravanserai.domain.problem.Problem;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param replayed signals that have become events and left quarantine
 * @param still those that have not, and why not today
 */
public record ReplayResult(int replayed, List<StillBroken> still) {

    public ReplayResult {
        still = List.copyOf(still);
    }

    /** A signal that stays in quarantine. */
    public record StillBroken(String key, Problem problem) {}
}
