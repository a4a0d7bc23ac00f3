package org.h2.mvstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Roots of maps that nobody else changes meanwhile: all of them, or none. */
@NullMarked
final class HeldRoots implements AutoCloseable {

    /** Nanoseconds to wait for one map: who changes it is done in a few, unless it waits for a map that is held here. */
    private static final long PATIENCE = 50_000;

    private final Deque<MVMap<?, ?>> held;

    private HeldRoots(int most) {
        held = new ArrayDeque<>(most);
    }

    /** Tries again until it has all: a rollback holds its undo log while it changes a map, and a change the other way round. */
    static HeldRoots of(List<MVMap<?, ?>> maps) {
        HeldRoots roots = new HeldRoots(maps.size() + 1);
        while (!roots.hold(maps)) {
            Thread.yield();
        }
        return roots;
    }

    private boolean hold(List<MVMap<?, ?>> maps) {
        boolean all = false;
        try {
            all = maps.stream().allMatch(this::hold);
        } finally {
            if (!all) {
                close();
            }
        }
        return all;
    }

    private boolean hold(MVMap<?, ?> map) {
        long start = System.nanoTime();
        while (map.getRoot().tryLock(1) == null) {
            if (System.nanoTime() - start > PATIENCE) {
                return false;
            }
            Thread.onSpinWait();
        }
        held.push(map);
        return true;
    }

    @Override
    public void close() {
        while (!held.isEmpty()) {
            held.pop().unlockRoot(null);
        }
    }
}
