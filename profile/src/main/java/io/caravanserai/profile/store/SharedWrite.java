package io.caravanserai.profile.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes of one store that many wait for: whoever comes while one is under way waits for the next, which is one for all of them. */
final class SharedWrite {

    /** Neither at each commit (0) nor by a background thread (more), which would also move chunks: see {@link H2Space}. */
    private static final int BY_US = -1;

    private final MVStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong lastTicket = new AtomicLong();
    private volatile long written;
    private Pause pause = new Pause(System.nanoTime());

    private SharedWrite(MVStore store) {
        this.store = store;
    }

    static SharedWrite of(MVStore store) {
        return new SharedWrite(store);
    }

    /** From now on the store itself does not write at commits. To be said again: each connection that opens takes it back. */
    void takeOver() {
        if (store.getAutoCommitDelay() != BY_US) {
            store.setAutoCommitDelay(BY_US);
        }
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
    void await() {
        long ticket = lastTicket.incrementAndGet();
        if (written < ticket) {
            turn.lock();
            try {
                writeUnlessDone(ticket);
            } finally {
                turn.unlock();
            }
        }
    }

    private void writeUnlessDone(long ticket) {
        if (written < ticket) {
            LockSupport.parkNanos(pause.left(System.nanoTime()));
            long all = lastTicket.get();
            long start = System.nanoTime();
            store.commit();
            refuseIfClosed();
            pause = Pause.after(start, System.nanoTime());
            written = all;
        }
    }

    /** A store that somebody closed writes nothing and does not say so. */
    private void refuseIfClosed() {
        if (store.isClosed()) {
            throw new DataAccessResourceFailureException("The database was closed before everything was written.");
        }
    }

    /**
     * A write costs with what changed, so that fewer of them cost less: after one, twice its time belongs to the others.
     *
     * @param until in nanoseconds of {@link System#nanoTime}
     */
    private record Pause(long until) {

        private static final int TIMES = 2;
        private static final long LONGEST = Duration.ofMillis(12).toNanos();

        static Pause after(long start, long end) {
            return new Pause(end + Math.min(LONGEST, TIMES * (end - start)));
        }

        long left(long now) {
            return Math.max(0, until - now);
        }
    }
}
