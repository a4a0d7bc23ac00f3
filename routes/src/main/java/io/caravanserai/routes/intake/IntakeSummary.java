package io.caravanserai.routes.intake;

import io.caravanserai.domain.problem.Problem;
import java.util.List;

/**
 * What became of a delivery.
 *
 * @param accepted events on the stream
 * @param quarantined records kept with their reason
 * @param complete false when the bytes are damaged and could not be read to their end; quarantine says where
 * @param problems of the first 100 of them
 */
public record IntakeSummary(int accepted, int quarantined, boolean complete, List<Problem> problems) {

    static final int MOST_PROBLEMS = 100;

    public IntakeSummary {
        problems = List.copyOf(problems);
    }
}
