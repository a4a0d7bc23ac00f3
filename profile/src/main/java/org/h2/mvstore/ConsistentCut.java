package org.h2.mvstore;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
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

    /** Nanoseconds to wait for one map: who changes it is done in a few, unless it waits for a map that is held here. */
    private static final long PATIENCE = 50_000;

    /** Bytes of changed pages at which the store would write by itself, halves too. Nothing comes near: who changes waits for a cut. */
    private static final int NEVER = 1 << 29;

    private static final Field WRITES_BY_ITSELF = writesByItself();

    private final MVStore store;

    private ConsistentCut(MVStore store) {
        this.store = store;
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
        List<MVMap<?, ?>> maps = maps();
        holdAll(maps);
        try {
            store.tryCommit();
        } finally {
            release(maps);
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

    /** All or none: a rollback holds its undo log while it changes a map, the other way round. */
    private static void holdAll(List<MVMap<?, ?>> maps) {
        int held = hold(maps);
        while (held < maps.size()) {
            release(maps.subList(0, held));
            Thread.yield();
            held = hold(maps);
        }
    }

    private static int hold(List<MVMap<?, ?>> maps) {
        int held = 0;
        while (held < maps.size() && hold(maps.get(held))) {
            held++;
        }
        return held;
    }

    private static boolean hold(MVMap<?, ?> map) {
        long start = System.nanoTime();
        while (map.getRoot().tryLock(1) == null) {
            if (System.nanoTime() - start > PATIENCE) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private static void release(List<MVMap<?, ?>> maps) {
        maps.forEach(map -> map.unlockRoot(null));
    }
}
