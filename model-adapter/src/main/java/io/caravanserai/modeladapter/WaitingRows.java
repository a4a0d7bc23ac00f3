package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A question on its way to a model, by itself or in company. It holds the session until it is answered, failed or dropped. */
final class WaitingRows {

    private final List<Facts> rows;
    private final SharedSession session;
    private final CompletableFuture<double[]> answer = new CompletableFuture<>();
    private boolean left;
    private boolean inCompany;
    private @Nullable StoppableRun run;

    WaitingRows(List<Facts> rows, SharedSession session) {
        this.rows = rows;
        this.session = session;
    }

    List<Facts> rows() {
        return rows;
    }

    /**
     * Waits for the answer. Whoever is still in company after half of its time ends that call, so that there is time to be asked
     * alone.
     *
     * @throws TimeoutException when the budget is over; the answer is dropped
     * @throws RejectedExecutionException when no worker could be had
     */
    double[] await(Duration budget) throws TimeoutException, ExecutionException, InterruptedException {
        long half = budget.toNanos() / 2;
        try {
            return answered(half, System.nanoTime() + 2 * half);
        } catch (TimeoutException | InterruptedException outOfPatience) {
            leave();
            throw outOfPatience;
        } catch (ExecutionException failed) {
            throw refusedOr(failed);
        }
    }

    private double[] answered(long half, long end) throws TimeoutException, ExecutionException, InterruptedException {
        try {
            return answer.get(half, TimeUnit.NANOSECONDS);
        } catch (TimeoutException halfWay) {
            leaveCompany();
            return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private static ExecutionException refusedOr(ExecutionException failed) {
        if (failed.getCause() instanceof RejectedExecutionException full) {
            throw full;
        }
        return failed;
    }

    /** True when nobody waits for the answer any more; then it holds the session no longer. */
    boolean isDropped() {
        if (hasLeft()) {
            failed(new TimeoutException());
        }
        return answer.isDone();
    }

    synchronized void enters(StoppableRun call, boolean withOthers) {
        run = call;
        inCompany = withOthers;
    }

    void answered(double[] numbers) {
        if (answer.complete(numbers)) {
            session.release();
        }
    }

    void failed(Throwable cause) {
        if (answer.completeExceptionally(cause)) {
            session.release();
        }
    }

    private synchronized boolean hasLeft() {
        return left;
    }

    private synchronized void leaveCompany() {
        if (inCompany && run != null) {
            run.stop();
        }
    }

    private synchronized void leave() {
        left = true;
        if (run != null) {
            run.stop();
        }
    }
}
