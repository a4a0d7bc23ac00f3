package io.caravanserai.modeladapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process holds, without what the Java heap took: near enough to see a model that is far too large. */
final class Footprint {

    private static final Path STATUS = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;
    private static final int RESIDENT = 1;

    private Footprint() {}

    /** Bytes; 0 where the system does not tell. */
    static long resident() {
        try {
            return Long.parseLong(Files.readString(STATUS).split(" ")[RESIDENT]) * PAGE;
        } catch (IOException | RuntimeException notThisSystem) {
            return 0;
        }
    }

    /** What is resident beyond the heap, the heap counted as taken whole. */
    static long outsideTheHeap() {
        return Math.max(0, resident() - Runtime.getRuntime().totalMemory());
    }
}
