package io.caravanserai.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;

/** Takes past decisions again in the background, one replay after the other. */
public interface ReplayDesk {

    /**
     * Queues the replay and returns at once.
     *
     * @param keeper is handed the result once, in the background; a replay whose result cannot be kept has failed
     * @throws TooManyReplaysException when too many are waiting already
     * @throws IllegalArgumentException when it asks for no decision or for more than one replay may take
     */
    ReplayId start(ReplayOrder order, Consumer<ReplayResult> keeper);

    /** Empty when the replay is not known, or over for so long that it was forgotten. */
    Optional<ReplayProgress> progress(ReplayId id);

    /** Ends it within a page of decisions; does nothing when it is over or not known. */
    void cancel(ReplayId id);

    /** Empty until the replay is done, and when it was forgotten. */
    Optional<ReplayResult> result(ReplayId id);
}
