package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The few threads that enter native code, so that a caller can always leave on time. */
final class ModelWorkers implements AutoCloseable {

    /** A native call; it should look at the run now and then. */
    interface Call<T> {
        T run(StoppableRun run) throws OrtException;
    }

    private final ThreadPoolExecutor pool;

    ModelWorkers(String name, int threads, int waiting) {
        pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), body -> daemon(name, body));
        pool.prestartAllCoreThreads();
    }

    /**
     * @param session already acquired; released here whatever happens
     * @throws java.util.concurrent.RejectedExecutionException when the queue is full
     * @throws TimeoutException when the budget is over; the call is told to stop and its answer is dropped
     */
    <T> T call(SharedSession session, Duration budget, Call<T> call)
            throws TimeoutException, ExecutionException, InterruptedException {
        Task<T> task = new Task<>(session, call);
        try {
            pool.execute(task);
        } catch (java.util.concurrent.RejectedExecutionException full) {
            session.release();
            throw full;
        }
        try {
            return task.answer.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException outOfPatience) {
            task.stop();
            throw outOfPatience;
        }
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

    private static final class Task<T> implements Runnable {
        private final SharedSession session;
        private final Call<T> call;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private boolean stopped;
        private @org.jspecify.annotations.Nullable StoppableRun running;

        Task(SharedSession session, Call<T> call) {
            this.session = session;
            this.call = call;
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

        synchronized void stop() {
            stopped = true;
            if (running != null) {
                running.stop();
            }
        }
    }
}
