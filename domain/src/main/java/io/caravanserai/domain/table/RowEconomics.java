package io.caravanserai.domain.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row did in the time looked at.
 *
 * @param hits decisions it fired in
 * @param lastHit null when it never fired
 * @param accepted decisions among them whose action was accepted
 * @param value of the accepted ones, in money of the catalogue
 * @param dead true when it fired in none of the decisions that it could have
 */
public record RowEconomics(long hits, @Nullable Instant lastHit, long accepted, double value, boolean dead) {

    /** Share of hits that were accepted, 0 when there were none. */
    public double acceptance() {
        return hits == 0 ? 0 : (double) accepted / hits;
    }
}
