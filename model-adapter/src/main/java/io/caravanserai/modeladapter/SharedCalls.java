package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.Passport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Questions to one model that wait while every worker is busy share the next call. Nothing waits for company: a free worker
 * takes what is there. Where a shared call goes wrong, everybody in it is asked again alone.
 */
final class SharedCalls {

    /** The native call: as many numbers for each row. */
    interface Call {
        double[] of(List<Facts> rows, StoppableRun run) throws OrtException;
    }

    private final SharedSession session;
    private final Call call;
    private final ModelWorkers workers;
    private final int mostRows;
    private final int mostWaiting;
    private final Deque<WaitingRows> waiting = new ArrayDeque<>();
    private final LongAdder questions = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private final LongAdder together = new LongAdder();
    private boolean workerCalled;

    /**
     * Of one model.
     *
     * @param shared false when its answers depend on who else is asked about: then every question has a call of its own
     * @param mostWaiting questions that may wait; one more is refused
     */
    SharedCalls(SharedSession session, Call call, ModelWorkers workers, boolean shared, int mostWaiting) {
        this.session = session;
        this.call = call;
        this.workers = workers;
        this.mostWaiting = mostWaiting;
        mostRows = shared ? Passport.ROWS_PER_CALL : 0;
    }

    /**
     * Asks, and waits no longer than the budget. The session is already acquired for the caller; it is released here whatever
     * happens.
     *
     * @throws RejectedExecutionException when too many wait
     */
    double[] ask(List<Facts> rows, Duration budget) throws TimeoutException, ExecutionException, InterruptedException {
        WaitingRows mine = new WaitingRows(rows, session);
        if (!joins(mine)) {
            session.release();
            throw new RejectedExecutionException("Too many questions wait.");
        }
        callWorker();
        return mine.await(workers.patient(budget));
    }

    /** Questions nobody has taken up yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    CallCounts counts() {
        return new CallCounts(questions.sum(), calls.sum(), together.sum());
    }

    private synchronized boolean joins(WaitingRows one) {
        return waiting.size() < mostWaiting && waiting.add(one);
    }

    private void callWorker() {
        if (needsWorker()) {
            try {
                workers.execute(this::answer);
            } catch (RejectedExecutionException full) {
                everybody().forEach(one -> one.failed(full));
            }
        }
    }

    /** One worker on its way is enough for all who wait. */
    private synchronized boolean needsWorker() {
        boolean needed = !workerCalled && !waiting.isEmpty();
        workerCalled |= needed;
        return needed;
    }

    private void answer() {
        List<WaitingRows> crowd = crowd();
        callWorker();
        questions.add(crowd.size());
        together.add(crowd.size() > 1 ? crowd.size() : 0);
        answer(crowd);
    }

    /** Those who wait the longest, as far as they fit into one call; the others need another worker. */
    private synchronized List<WaitingRows> crowd() {
        workerCalled = false;
        List<WaitingRows> crowd = new ArrayList<>();
        int room = mostRows;
        while (!waiting.isEmpty()
                && (crowd.isEmpty() || waiting.element().rows().size() <= room)) {
            WaitingRows next = waiting.remove();
            crowd.add(next);
            room -= next.rows().size();
        }
        return crowd;
    }

    private synchronized List<WaitingRows> everybody() {
        workerCalled = false;
        List<WaitingRows> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    private void answer(List<WaitingRows> crowd) {
        crowd.removeIf(WaitingRows::isDropped);
        if (crowd.isEmpty()) {
            return;
        }
        try (StoppableRun run = new StoppableRun()) {
            crowd.forEach(one -> one.enters(run, crowd.size() > 1));
            handOut(crowd, answers(crowd, run));
        } catch (OrtException | RuntimeException | Error failed) {
            fail(crowd, failed);
        }
    }

    private double[] answers(List<WaitingRows> crowd, StoppableRun run) throws OrtException {
        calls.increment();
        double[] answers = call.of(rows(crowd), run);
        if (run.isStopped()) {
            throw new IllegalStateException("The call was stopped; its answers may be incomplete.");
        }
        return answers;
    }

    private static List<Facts> rows(List<WaitingRows> crowd) {
        if (crowd.size() == 1) {
            return crowd.get(0).rows();
        }
        List<Facts> rows = new ArrayList<>();
        crowd.forEach(one -> rows.addAll(one.rows()));
        return rows;
    }

    private static void handOut(List<WaitingRows> crowd, double[] answers) {
        int rows = crowd.stream().mapToInt(one -> one.rows().size()).sum();
        int width = answers.length / Math.max(1, rows);
        int from = 0;
        for (WaitingRows one : crowd) {
            int to = from + one.rows().size() * width;
            one.answered(crowd.size() == 1 ? answers : Arrays.copyOfRange(answers, from, to));
            from = to;
        }
    }

    private void fail(List<WaitingRows> crowd, Throwable cause) {
        if (crowd.size() == 1) {
            crowd.get(0).failed(cause);
        } else {
            crowd.forEach(this::again);
        }
    }

    /** Alone, on whatever worker is free: the one that spoiled the call may spoil its own again. */
    private void again(WaitingRows one) {
        Runnable alone = () -> answer(new ArrayList<>(List.of(one)));
        try {
            workers.execute(alone);
        } catch (RejectedExecutionException full) {
            alone.run();
        }
    }
}
