package io.caravanserai.decision.replay;

import io.caravanserai.decision.Playbook;
import io.caravanserai.decision.Retaker;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.ReplayDesk;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.TooManyReplaysException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Replays one order after the other, on one daemon thread of the lowest priority. What it knows is gone when it is closed. */
public final class BackgroundReplayDesk implements ReplayDesk, AutoCloseable {

    private final Means means;
    private final ReplaySettings settings;
    private final Supplier<ReplayId> ids;
    private final Replays replays;
    private final ThreadPoolExecutor thread;

    /**
     * @param models score candidates whose propensity was not recorded
     * @param ids makes up a new id each time
     * @param nanos a running count of nanoseconds, such as {@code System::nanoTime}
     */
    public BackgroundReplayDesk(
            PastDecisions past,
            Playbook playbook,
            Models models,
            ReplaySettings settings,
            Supplier<ReplayId> ids,
            LongSupplier nanos) {
        this.means = new Means(past, playbook.rules(), new Retaker(playbook, models), settings, nanos);
        this.settings = settings;
        this.ids = ids;
        this.replays = new Replays(settings.remembered());
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(settings.waiting()),
                BackgroundReplayDesk::lowPriority);
    }

    private static Thread lowPriority(Runnable work) {
        Thread thread = new Thread(work, "replay");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public ReplayId start(ReplayOrder order, Consumer<ReplayResult> keeper) {
        check(order);
        Replay replay = new Replay(ids.get(), order, keeper, means);
        replays.add(replay);
        try {
            thread.execute(replay);
        } catch (RejectedExecutionException full) {
            replays.remove(replay);
            throw new TooManyReplaysException(settings.waiting());
        }
        return replay.id();
    }

    private void check(ReplayOrder order) {
        if (order.decisions() < 1 || order.decisions() > settings.mostDecisions()) {
            throw new IllegalArgumentException("The number of decisions (%d) is not from 1 to %d. Maybe ask for %d."
                    .formatted(order.decisions(), settings.mostDecisions(), ReplayOrder.USUAL));
        }
    }

    @Override
    public Optional<ReplayProgress> progress(ReplayId id) {
        return replays.find(id).map(Replay::progress);
    }

    @Override
    public void cancel(ReplayId id) {
        replays.find(id).ifPresent(this::cancel);
    }

    /** One that waits makes room at once. */
    private void cancel(Replay replay) {
        replay.cancel();
        thread.remove(replay);
    }

    @Override
    public Optional<ReplayResult> result(ReplayId id) {
        return replays.find(id).flatMap(Replay::result);
    }

    /** Cancels what runs and what waits. It interrupts nobody: H2 closes its file when its reader is interrupted. */
    @Override
    public void close() {
        replays.cancelAll();
        thread.shutdown();
    }
}
