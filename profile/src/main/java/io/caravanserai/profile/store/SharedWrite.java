package io.caravanserai.profile.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** Writes of one store that many wait for: whoever comes while one is under way waits for the next, which is one for all of them. */
final class SharedWrite {

    /** Neither at each commit (0) nor by a background thread (more), which would also move chunks: see {@link H2Space}. */
    private static final int BY_US = -1;

    private final MVStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong lastTicket = new AtomicLong();
    private volatile long written;

    private SharedWrite(MVStore store) {
        this.store = store;
    }

    /** From now on the store itself does not write at commits. */
    static SharedWrite begin(MVStore store) {
        store.setAutoCommitDelay(BY_US);
        return new SharedWrite(store);
    }

    boolean isOf(MVStore other) {
        return store == other;
    }

    /**
     * Returns once everything that was committed before the call is with the operating system.
     *
     * @throws org.h2.mvstore.MVStoreException when it could not be written; the store is closed then
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
            long all = lastTicket.get();
            store.commit();
            written = all;
        }
    }
}
