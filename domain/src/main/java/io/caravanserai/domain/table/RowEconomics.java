package io.caravanserai.domain.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row did in the time looked at.
 *
 * @param hits decisions whose receipt names it
 * @param lastHit null when it never fired
 * @param offers decisions among them that took an action the row had a part in: it proposed, weighed or tiered it
 * @param accepted offers that were accepted
 * @param value of the accepted ones, in money of the catalogue
 * @param dead true when it fired in none of the decisions that it could have
 */
public record RowEconomics(
        long hits, @Nullable Instant lastHit, long offers, long accepted, double value, boolean dead) {

    /** A row no receipt names. */
    public static RowEconomics unheard(boolean dead) {
        return new RowEconomics(0, null, 0, 0, 0, dead);
    }

    /** Share of the offers that were accepted, 0 when there were none. */
    public double acceptance() {
        return offers == 0 ? 0 : (double) accepted / offers;
    }
}
