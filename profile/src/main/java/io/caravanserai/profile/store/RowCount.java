package io.caravanserai.profile.store;

import io.caravanserai.domain.table.RowEconomics;
import java.time.Instant;

/** What one row did, while decisions are looked at. */
final class RowCount {

    private long hits;
    private Instant lastHit = Instant.MIN;
    private long offers;
    private long accepted;
    private double value;

    void hit(Instant moment) {
        hits++;
        lastHit = moment.isAfter(lastHit) ? moment : lastHit;
    }

    void offered() {
        offers++;
    }

    void accepted(double worth) {
        accepted++;
        value += worth;
    }

    RowEconomics economics() {
        return new RowEconomics(hits, lastHit, offers, accepted, value, false);
    }
}
