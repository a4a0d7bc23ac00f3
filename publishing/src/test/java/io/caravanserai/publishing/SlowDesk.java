package io.caravanserai.publishing;

import io.caravanserai.domain.replay.ReplayDesk;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.ReplayState;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one replay, which gets on only when a test says so. */
final class SlowDesk implements ReplayDesk {

    private ReplayProgress progress;

    SlowDesk(String id) {
        this.progress = new ReplayProgress(new ReplayId(id), ReplayState.WAITING, 0, 0, null);
    }

    @Override
    public ReplayId start(ReplayOrder order, Consumer<ReplayResult> keeper) {
        return progress.id();
    }

    void gotTo(long done) {
        progress = new ReplayProgress(progress.id(), ReplayState.RUNNING, done, 1_000, null);
    }

    @Override
    public Optional<ReplayProgress> progress(ReplayId id) {
        return Optional.of(progress).filter(known -> known.id().equals(id));
    }

    @Override
    public void cancel(ReplayId id) {
        progress(id)
                .ifPresent(known ->
                        progress = new ReplayProgress(id, ReplayState.CANCELLED, known.done(), known.of(), null));
    }

    @Override
    public Optional<ReplayResult> result(ReplayId id) {
        return Optional.empty();
    }
}
