package io.caravanserai.decision.replay;

import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.ReplayState;
import io.caravanserai.domain.replay.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One replay, from waiting to over. Runs in one thread; progress is read and cancelling asked for by others. */
final class Replay implements Runnable {

    private final ReplayId id;
    private final ReplayOrder order;
    private final Consumer<ReplayResult> keeper;
    private final Means means;
    private volatile ReplayState state = ReplayState.WAITING;
    private volatile boolean isCancelled;
    private volatile long done;
    private volatile long of;
    private volatile @Nullable String problem;
    private volatile @Nullable ReplayResult result;

    Replay(ReplayId id, ReplayOrder order, Consumer<ReplayResult> keeper, Means means) {
        this.id = id;
        this.order = order;
        this.keeper = keeper;
        this.means = means;
    }

    ReplayId id() {
        return id;
    }

    ReplayProgress progress() {
        return new ReplayProgress(id, visibleState(), done, of, problem);
    }

    /** One that waits and is cancelled will never run. */
    private ReplayState visibleState() {
        ReplayState now = state;
        return now == ReplayState.WAITING && isCancelled ? ReplayState.CANCELLED : now;
    }

    Optional<ReplayResult> result() {
        return Optional.ofNullable(result);
    }

    void cancel() {
        isCancelled = true;
    }

    boolean isOver() {
        return visibleState().isOver();
    }

    /** Whatever goes wrong ends this replay and no other. */
    @Override
    public void run() {
        if (isCancelled) {
            state = ReplayState.CANCELLED;
            return;
        }
        state = ReplayState.RUNNING;
        try {
            Pace pace = means.pace();
            Comparison comparison =
                    new Comparison(means.retaker(), means.rules().current(), order.draft());
            state = compare(comparison, pace) ? conclude(comparison, pace) : ReplayState.CANCELLED;
        } catch (RuntimeException e) {
            problem = String.valueOf(e.getMessage());
        } finally {
            state = state == ReplayState.RUNNING ? ReplayState.FAILED : state;
        }
    }

    private ReplayState conclude(Comparison comparison, Pace pace) {
        ReplayResult concluded = comparison.result(order.who(), pace.elapsed());
        keeper.accept(concluded);
        result = concluded;
        return ReplayState.DONE;
    }

    /** False when it was cancelled on the way. */
    private boolean compare(Comparison comparison, Pace pace) {
        PastDecisions past = means.past();
        Stretch stretch = past.latest(order.decisions());
        of = stretch.decisions();
        long place = stretch.first() - 1;
        while (!isCancelled) {
            List<PastDecision> page = past.after(place, stretch, pace.page());
            if (page.isEmpty()) {
                return true;
            }
            comparison.add(page);
            place = page.get(page.size() - 1).place();
            advance(page.size());
            pace.rest();
        }
        return false;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes, others read
    private void advance(int decisions) {
        done += decisions;
    }
}
