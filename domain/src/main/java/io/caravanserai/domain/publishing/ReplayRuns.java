package io.caravanserai.domain.publishing;

import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayProgress;
import java.time.Instant;
import java.util.Optional;

/** How far replays are, on whatever node they run: any node shows them and may ask for their end. */
public interface ReplayRuns {

    /** Writes down how far it is; a wish to end it stays. */
    void note(ReplayProgress progress, Instant now);

    Optional<Noted> find(ReplayId id);

    /** Asks the node that runs it to end it; nothing happens when it is not known. */
    void unwant(ReplayId id);

    /**
     * @param isUnwanted true when somebody asked for its end
     * @param at when its node said so
     */
    record Noted(ReplayProgress progress, boolean isUnwanted, Instant at) {}
}
