package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/** How long golden texts and pictures take, one by one. For one thread. */
final class Stopwatch {

    /** What is timed. */
    interface Timed<T> {

        T call() throws OrtException;
    }

    private final List<Long> nanos = new ArrayList<>();
    private long paused;
    private long last;

    <T> T time(Timed<T> timed) throws OrtException {
        paused = 0;
        long start = System.nanoTime();
        try {
            T said = timed.call();
            nanos.add(System.nanoTime() - start - paused);
            return said;
        } finally {
            last = System.nanoTime() - start - paused;
        }
    }

    /** Within what is timed, work of somebody else. */
    <T> T without(Timed<T> others) throws OrtException {
        long start = System.nanoTime();
        try {
            return others.call();
        } finally {
            paused += System.nanoTime() - start;
        }
    }

    /** Nanoseconds of the last one, also when nothing came of it. */
    long last() {
        return last;
    }

    Proof proof() {
        return Proof.of(nanos);
    }
}
