package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The few threads that enter native code, so that a caller can always leave on time. */
final class ModelWorkers implements AutoCloseable {

    /** A native call; it should look at the run now and then. */
    interface Call<T> {
        T run(StoppableRun run) throws OrtException;
    }

    private final ThreadPoolExecutor pool;
    private volatile Duration patience = Duration.ZERO;

    ModelWorkers(String name, int threads, int waiting) {
        pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), body -> daemon(name, body));
        pool.prestartAllCoreThreads();
    }

    /**
     * Hands the call to a worker.
     *
     * @param session already acquired; released here whatever happens
     * @throws RejectedExecutionException when the queue is full
     */
    <T> Pending<T> submit(SharedSession session, Call<T> call) {
        Pending<T> pending = new Pending<>(session, call);
        try {
            pool.execute(pending);
        } catch (RejectedExecutionException full) {
            session.release();
            throw full;
        }
        return pending;
    }

    /**
     * Hands over work that looks after itself.
     *
     * @throws RejectedExecutionException when the queue is full
     */
    void execute(Runnable work) {
        pool.execute(work);
    }

    /** However small the budget of a call, it is waited for this long. */
    void waitAtLeast(Duration other) {
        patience = other;
    }

    /** Submits and waits. */
    <T> T call(SharedSession session, Duration budget, Call<T> call)
            throws TimeoutException, ExecutionException, InterruptedException {
        return submit(session, call).await(patient(budget));
    }

    /** The budget, or what everybody waits at least. */
    Duration patient(Duration budget) {
        Duration least = patience;
        return least.compareTo(budget) > 0 ? least : budget;
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private static Thread daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A call on its way. */
    static final class Pending<T> implements Runnable {
        private final SharedSession session;
        private final Call<T> call;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private boolean stopped;
        private @Nullable StoppableRun running;

        private Pending(SharedSession session, Call<T> call) {
            this.session = session;
            this.call = call;
        }

        /**
         * Waits for the answer.
         *
         * @throws TimeoutException when the budget is over; the call is told to stop and its answer is dropped
         */
        T await(Duration budget) throws TimeoutException, ExecutionException, InterruptedException {
            try {
                return answer.get(budget.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | InterruptedException outOfPatience) {
                stop();
                throw outOfPatience;
            }
        }

        @Override
        public void run() {
            try (StoppableRun run = new StoppableRun()) {
                if (started(run)) {
                    answer.complete(call.run(run));
                }
            } catch (OrtException | RuntimeException failed) {
                answer.completeExceptionally(failed);
            } finally {
                session.release();
            }
        }

        private synchronized boolean started(StoppableRun run) {
            running = run;
            return !stopped;
        }

        private synchronized void stop() {
            stopped = true;
            if (running != null) {
                running.stop();
            }
        }
    }
}
