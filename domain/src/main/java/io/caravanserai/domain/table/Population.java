package io.caravanserai.domain.table;

import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The customers decided about lately: what findings are counted on. */
public interface Population {

    int DAYS = 30;

    /** The newest decision of each customer of the {@link #DAYS} days up to the newest decision there is. */
    Sample sample(int atMost);

    /** Where the days lie, in time of the events decided on: a hub that was silent for a while still has its last days. */
    record Period(Instant from, Instant until) {

        public static Period upTo(Instant until) {
            return new Period(until.minus(Duration.ofDays(DAYS)), until);
        }
    }

    /**
     * @param period that was looked at
     * @param customers all there are
     * @param newest one receipt a customer, of at most as many customers as were asked for
     */
    record Sample(Period period, long customers, List<Receipt> newest) {

        public Sample {
            newest = List.copyOf(newest);
        }
    }

    /** Nobody: findings touch no customers. */
    static Population nobody() {
        return atMost -> new Sample(Period.upTo(Instant.EPOCH), 0, List.of());
    }
}
