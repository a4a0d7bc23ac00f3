package io.caravanserai.modeladapter;

import java.lang.management.ManagementFactory;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Where the collector keeps the Java heap, as {@code jcmd GC.heap_info} tells it: {@code [0x00000000c0000000, 0x00000000c2a90000, ...)}.
 *
 * @param from the first address
 * @param to the first address behind it
 */
record HeapRange(long from, long to) {

    static final int HEX = 16;

    private static final Pattern ROOM = Pattern.compile("\\[0x([0-9a-f]+),.* ?0x([0-9a-f]+)\\)");
    private static final Optional<HeapRange> THIS = read();

    /** None for a collector that does not say. The reserved range stays the same as long as the process lives. */
    static Optional<HeapRange> ofThisProcess() {
        return THIS;
    }

    boolean holds(long address) {
        return from <= address && address < to;
    }

    private static Optional<HeapRange> read() {
        try {
            Object said = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcHeapInfo",
                            new Object[1],
                            new String[] {String[].class.getName()});
            return of(String.valueOf(said));
        } catch (JMException anotherKindOfJvm) {
            return Optional.empty();
        }
    }

    /** From the lowest to the highest address that is named. */
    static Optional<HeapRange> of(String heapInfo) {
        LongSummaryStatistics addresses = ROOM.matcher(heapInfo)
                .results()
                .flatMapToLong(room -> LongStream.of(address(room, 1), address(room, 2)))
                .summaryStatistics();
        return addresses.getCount() == 0
                ? Optional.empty()
                : Optional.of(new HeapRange(addresses.getMin(), addresses.getMax()));
    }

    private static long address(MatchResult room, int group) {
        return Long.parseUnsignedLong(room.group(group), HEX);
    }
}
