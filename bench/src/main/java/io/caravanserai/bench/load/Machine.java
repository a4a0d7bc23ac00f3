package io.caravanserai.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the hub takes of the machine: processor time as the operating system counts it, resident memory (Linux), heap as the hub's
 * own metrics say it, looked at every second.
 */
final class Machine implements AutoCloseable {

    private static final double MEBIBYTE = 1 << 20;

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
