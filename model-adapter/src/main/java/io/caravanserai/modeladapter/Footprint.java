package io.caravanserai.modeladapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory of its own the process holds beyond the Java heap, which is where a model goes. Counted mapping by mapping, so that
 * it does not matter how much of the heap is in use, and without the files (libraries, jars) that are merely mapped.
 */
final class Footprint {

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final long KIBIBYTE = 1024;

    private Footprint() {}

    /** Bytes; none on a system that does not tell, or when the collector does not say where its heap lies. */
    static OptionalLong outsideTheHeap() {
        Optional<HeapRange> heap = HeapRange.ofThisProcess();
        if (heap.isEmpty()) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(MAPPINGS)) {
            Counter counter = new Counter(heap.get());
            lines.forEach(counter::line);
            return OptionalLong.of(counter.bytes);
        } catch (IOException | RuntimeException notThisSystem) {
            return OptionalLong.empty();
        }
    }

    /** Reads head lines ({@code 7f..-7f.. rw-p ...}) and their counts ({@code Anonymous:  12 kB}). */
    private static final class Counter {

        private final HeapRange heap;
        private boolean outside;
        private long bytes;

        Counter(HeapRange heap) {
            this.heap = heap;
        }

        void line(String line) {
            if (line.startsWith("Anonymous:") || line.startsWith("Swap:")) {
                bytes += outside ? kibibytes(line) * KIBIBYTE : 0;
            } else if (!Character.isUpperCase(line.charAt(0))) {
                outside = !heap.holds(Long.parseUnsignedLong(line, 0, line.indexOf('-'), HeapRange.HEX));
            }
        }

        private static long kibibytes(String line) {
            return Long.parseLong(line.substring(line.indexOf(':') + 1, line.length() - " kB".length())
                    .strip());
        }
    }
}
