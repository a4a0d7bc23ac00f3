package io.caravanserai.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What the hub takes of the machine: processor time as the operating system counts it, resident memory (Linux), heap as the hub's
 * own metrics say it, looked at every second.
 */
final class Machine implements AutoCloseable {

    private static final double MEBIBYTE = 1 << 20;
    private static final Duration LONGEST_REST = Duration.ofMinutes(30);
    private static final int RESTING_MILLIS = 250;

    private final RunningHub hub;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile double largestHeap;

    private Machine(RunningHub hub) {
        this.hub = hub;
    }

    static Machine watching(RunningHub hub) {
        Machine machine = new Machine(hub);
        machine.clock.scheduleWithFixedDelay(machine::look, 0, 1, TimeUnit.SECONDS);
        return machine;
    }

    Duration processorTime() {
        return hub.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits until the hub has carried out what it decided: its processes run on after the last event is stored. */
    void awaitRest() {
        long since = System.nanoTime();
        Until.within(LONGEST_REST, this::restsForASecond);
        System.out.printf("rest        after %.0f s%n", (System.nanoTime() - since) / 1e9);
    }

    private boolean restsForASecond() {
        Duration before = processorTime();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        return processorTime().minus(before).toMillis() < RESTING_MILLIS;
    }

    /** Heap after the last full collection, the live data, is 0 until there was one. */
    String memory() {
        return "heap used at most %.0f MiB, live after the last full collection %.0f MiB, resident at most %.0f MiB"
                .formatted(
                        largestHeap / MEBIBYTE,
                        hub.api().metric("jvm.gc.live.data.size") / MEBIBYTE,
                        residentMebibytes());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        largestHeap = Math.max(largestHeap, hub.api().metric("jvm.memory.used?tag=area:heap"));
    }

    private double residentMebibytes() {
        Path status = Path.of("/proc", String.valueOf(hub.process().pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                            .findFirst()
                            .orElse(Double.NaN)
                    : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
