package io.caravanserai.domain.table;

import java.time.Duration;
import java.util.Set;

/**
 * How far back rows are counted, and what silence says.
 *
 * @param decisions most of the latest decisions that are looked at
 * @param within how long before the newest decision they may lie
 * @param enough decisions with a row as it is now before the row, if no receipt names it, is called dead
 * @param fresh how long a count is good enough
 * @param silent tables whose rows make a difference that no receipt names: never called dead
 */
public record RowLedgerBounds(int decisions, Duration within, int enough, Duration fresh, Set<String> silent) {

    public RowLedgerBounds {
        silent = Set.copyOf(silent);
    }

    /** The last 100,000 decisions of 90 days, counted anew after ten minutes; weights and quiet hours work in silence. */
    public static RowLedgerBounds standard() {
        return new RowLedgerBounds(
                100_000,
                Duration.ofDays(90),
                1_000,
                Duration.ofMinutes(10),
                Set.of("contact-policy", "arbitration-weights"));
    }
}
