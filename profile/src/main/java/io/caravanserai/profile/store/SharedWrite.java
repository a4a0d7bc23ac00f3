package io.caravanserai.profile.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.ConsistentCut;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Writes of one store that many wait for: whoever comes while one is under way waits for the next, which is one for all of them.
 * Who is in no hurry leaves the next one to somebody else for a while.
 */
final class SharedWrite {

    private final MVStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition somebodyWrote = turn.newCondition();
    private final Executor writer = writer();
    private final AtomicLong lastTicket = new AtomicLong();
    private volatile long written;
    private long start = System.nanoTime();
    private long end = start;

    private SharedWrite(MVStore store) {
        this.store = store;
    }

    static SharedWrite of(MVStore store) {
        return new SharedWrite(store);
    }

    /** Ends a transaction while nothing is taken for a write. */
    void beside(Runnable end) {
        ConsistentCut.beside(store, end);
    }

    boolean isOf(MVStore other) {
        return store == other;
    }

    /**
     * Returns once everything that was committed before the call is with the operating system.
     *
     * @throws org.h2.mvstore.MVStoreException when it could not be written; the store is closed then
     * @throws DataAccessResourceFailureException when the store was closed meanwhile
     */
    void await(Patience patience) {
        long ticket = lastTicket.incrementAndGet();
        if (written < ticket) {
            turn.lock();
            try {
                leaveToOthers(ticket, patience);
                writeUnlessDone(ticket);
            } finally {
                turn.unlock();
            }
        }
    }

    private void leaveToOthers(long ticket, Patience patience) {
        long left = patience.left(start, end);
        while (patience.leavesTheTurn() && written < ticket && left > 0) {
            left = awaitNanos(left);
        }
    }

    private long awaitNanos(long left) {
        try {
            return somebodyWrote.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void writeUnlessDone(long ticket) {
        if (written < ticket) {
            LockSupport.parkNanos(Patience.SOME.left(start, end));
            long all = lastTicket.get();
            start = System.nanoTime();
            write();
            end = System.nanoTime();
            written = all;
            somebodyWrote.signalAll();
        }
    }

    /** By a thread that nobody interrupts: H2 takes an interrupt for the end of the write. */
    private void write() {
        try {
            CompletableFuture.runAsync(() -> ConsistentCut.write(store), writer).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof MVStoreException cause ? cause : e;
        }
        refuseIfClosed();
    }

    private static Executor writer() {
        ThreadPoolExecutor writer =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), SharedWrite::daemon);
        writer.allowCoreThreadTimeOut(true);
        return writer;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "database-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** A store that somebody closed writes nothing and does not say so. */
    private void refuseIfClosed() {
        if (store.isClosed()) {
            throw new DataAccessResourceFailureException("The database was closed before everything was written.");
        }
    }
}
