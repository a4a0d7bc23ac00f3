package io.caravanserai.domain.publishing;

import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayResult;
import java.time.Instant;
import java.util.Optional;

/** Results of replays, kept as long as a proof refers to them. */
public interface ReplayResults {

    void keep(ReplayId id, ReplayResult result, Instant now);

    Optional<ReplayResult> find(ReplayId id);
}
