package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Signals at a fixed rate: how long one waits from the moment it is due until its decision is stored. The event time of each is
 * the moment it is due; the stream keeps their order, so the newest decision's as-of time, asked every few milliseconds, says
 * that everything up to it is stored. The interval between two looks is part of what is measured.
 */
final class Paced {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(10);
    private static final Duration LONGEST_TAIL = Duration.ofMinutes(2);

    private final RunningHub hub;
    private final Feeder feeder;
    private final Shop shop;

    Paced(RunningHub hub, Feeder feeder, Shop shop) {
        this.hub = hub;
        this.feeder = feeder;
        this.shop = shop;
    }

    /** All decisions about events up to {@code asOf} were stored when it was {@code nanos}. */
    private record Sighting(long nanos, Instant asOf) {}

    /** @param firstNumber of the signals, none of which may have been sent before */
    Latencies run(int events, double perSecond, long firstNumber) {
        Instant begin = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Pace pace = Pace.startingNow(perSecond);
        Instant last = dueAt(begin, pace, events - 1);
        Thread sender = new Thread(() -> send(events, pace, begin, firstNumber), "sender");
        sender.start();
        return latencies(events, pace, begin, sightings(last));
    }

    private void send(int events, Pace pace, Instant begin, long firstNumber) {
        for (int i = 0; i < events; i++) {
            pace.awaitDue(i);
            feeder.feed(shop.sale(firstNumber + i, dueAt(begin, pace, i)));
        }
        feeder.flush();
    }

    private List<Sighting> sightings(Instant last) {
        List<Sighting> sightings = new ArrayList<>();
        Instant giveUp = last.plus(LONGEST_TAIL);
        Instant newest = Instant.EPOCH;
        while (newest.isBefore(last)) {
            newest = hub.api().newestDecision();
            sightings.add(new Sighting(System.nanoTime(), newest));
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("The last decision was not stored within %s.".formatted(LONGEST_TAIL));
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return sightings;
    }

    private static Latencies latencies(int events, Pace pace, Instant begin, List<Sighting> sightings) {
        long[] nanos = new long[events];
        int look = 0;
        for (int i = 0; i < events; i++) {
            while (sightings.get(look).asOf().isBefore(dueAt(begin, pace, i))) {
                look++;
            }
            nanos[i] = sightings.get(look).nanos() - pace.due(i);
        }
        return new Latencies(nanos);
    }

    /** In whole milliseconds, as the till writes it. */
    private static Instant dueAt(Instant begin, Pace pace, int index) {
        return begin.plusMillis(TimeUnit.NANOSECONDS.toMillis(pace.due(index) - pace.startNanos()));
    }
}
