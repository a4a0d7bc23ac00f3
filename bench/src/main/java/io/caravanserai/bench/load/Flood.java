package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Signal;
import java.time.Duration;
import java.util.stream.Stream;

/** Everything at once: how many events a second come through when there are always more waiting. */
final class Flood {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final RunningHub hub;
    private final Feeder feeder;
    private final Machine machine;

    Flood(RunningHub hub, Feeder feeder, Machine machine) {
        this.hub = hub;
        this.feeder = feeder;
        this.machine = machine;
    }

    /**
     * @param wholeRate events a second from the first signal sent to the last one stored
     * @param secondHalfRate the same for the second half
     * @param cores processor time of the hub by the time that passed
     */
    record Result(double wholeRate, double secondHalfRate, double cores, double millisPerEvent) {

        String text() {
            return "%,.0f events/s (second half %,.0f/s), hub on %.2f cores, %.2f ms of processor time an event"
                    .formatted(wholeRate, secondHalfRate, cores, millisPerEvent);
        }
    }

    /** @param events what the signals come to */
    Result run(Stream<Signal> signals, long events) {
        long before = hub.api().counts().events();
        Duration processorBefore = machine.processorTime();
        long start = System.nanoTime();
        signals.forEach(feeder::feed);
        feeder.flush();
        long half = awaitEvents(before + events / 2);
        long halfEvents = hub.api().counts().events() - before;
        long end = awaitEvents(before + events);
        double processorSeconds =
                seconds(machine.processorTime().minus(processorBefore).toNanos());
        return new Result(
                events / seconds(end - start),
                (events - halfEvents) / seconds(end - half),
                processorSeconds / seconds(end - start),
                processorSeconds * 1_000 / events);
    }

    private long awaitEvents(long events) {
        Until.within(LONGEST, () -> hub.api().counts().events() >= events);
        return System.nanoTime();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
