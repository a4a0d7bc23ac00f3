package org.h2.mvstore;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Writes a store as it was at one moment. {@link MVStore#commit} takes the roots of its maps one after the other while others go
 * on changing them (2.3.232 and 2.4.240), so that the chunk in the file can hold half a transaction without the undo log of it
 * until the next chunk is there; who is killed in between keeps the half, an index entry without its row for instance. Here all
 * roots are held while they are taken. The rest of the write goes on beside those who change.
 *
 * <p>In a package of H2, because the locks of its maps are not open to others; a method that is gone breaks the build and not
 * the night.
 */
@NullMarked
public final class ConsistentCut {

    /** Bytes of changed pages at which the store would write by itself, halves too. Nothing comes near: who changes waits for a cut. */
    private static final int NEVER = (1 << 29) - 1;

    private static final Field WRITES_BY_ITSELF = writesByItself();

    /** Ends of transactions on the one side, the moment of a cut on the other. */
    private static final Map<MVStore, ReadWriteLock> GATES = Collections.synchronizedMap(new WeakHashMap<>());

    private final MVStore store;
    private final ReadWriteLock gate;

    private ConsistentCut(MVStore store) {
        this.store = store;
        this.gate = gateOf(store);
    }

    private static ReadWriteLock gateOf(MVStore store) {
        return GATES.computeIfAbsent(store, any -> new ReentrantReadWriteLock());
    }

    /**
     * Returns once everything that was done before the call is with the operating system.
     *
     * @throws MVStoreException when it could not be written; the store is closed then
     */
    public static void write(MVStore store) {
        onlyByCuts(store);
        ConsistentCut cut = new ConsistentCut(store);
        cut.holdingTheStore(cut::takeAndAwait);
    }

    /**
     * Ends a transaction at a moment when no root is held, and hears of an interrupt afterwards. A thread that waits long for a
     * root and is interrupted leaves the commit where it is: H2 then forgets the undo log, and the rest of the transaction stays
     * neither done nor undone.
     */
    public static void beside(MVStore store, Runnable end) {
        onlyByCuts(store);
        Lock open = gateOf(store).readLock();
        open.lock();
        boolean interrupted = Thread.interrupted();
        try {
            end.run();
        } finally {
            open.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void onlyByCuts(MVStore store) {
        try {
            if (store.getAutoCommitMemory() != NEVER) {
                WRITES_BY_ITSELF.setInt(store, NEVER);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("This Java does not let the store be told when to write.", e);
        }
    }

    /** A setting of the store's builder that no address of the database reaches. */
    private static Field writesByItself() {
        try {
            Field field = MVStore.class.getDeclaredField("autoCommitMemory");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This version of H2 names it in another way.", e);
        }
    }

    private void holdingTheStore(Callable<Boolean> work) {
        try {
            while (!store.isClosed() && store.tryExecuteUnderStoreLock(work) == null) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DataUtils.newMVStoreException(DataUtils.ERROR_INTERNAL, "Interrupted before the write", e);
        }
    }

    /** {@link MVStore#tryCommit} leaves the writing to the threads of the store, if it has some, and their queues are awaited. */
    private boolean takeAndAwait() {
        store.getFileStore().dropUnusedChunks();
        Lock closed = gate.writeLock();
        closed.lock();
        try (HeldRoots held = HeldRoots.of(maps())) {
            store.tryCommit();
        } finally {
            closed.unlock();
        }
        store.executeFilestoreOperation(() -> {});
        return true;
    }

    /** Undo logs last: who changes a map may hold it while it adds to its undo log. */
    private List<MVMap<?, ?>> maps() {
        List<MVMap<?, ?>> maps = new ArrayList<>();
        Iterator<String> keys = store.getMetaMap().keyIterator(DataUtils.META_MAP);
        while (keys.hasNext()) {
            String key = keys.next();
            if (!key.startsWith(DataUtils.META_MAP)) {
                break;
            }
            addIfOpen(maps, Integer.parseInt(key.substring(DataUtils.META_MAP.length()), 16));
        }
        maps.sort(Comparator.comparing(MVMap::isSingleWriter));
        return maps;
    }

    private void addIfOpen(List<MVMap<?, ?>> maps, int id) {
        @Nullable MVMap<?, ?> map = store.getMap(id);
        if (map != null && !map.isClosed()) {
            maps.add(map);
        }
    }
}
