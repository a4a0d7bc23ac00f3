package io.caravanserai.domain.table;

import java.time.Duration;
import java.util.Optional;

/** What the rows of the tables earned, read from receipts and outcomes off the way of decisions. */
public interface RowLedger {

    /**
     * The latest count; asking makes it count anew in the background when that count is old.
     *
     * @param table file name without ending, such as {@code value-tiers}
     * @return empty until the first count is done: ask again
     */
    Optional<TableEconomics> of(String table);

    /**
     * The same, but waits for the first count.
     *
     * @param patience how long at most
     * @return empty when the first count is still not done: ask again
     */
    Optional<TableEconomics> within(Duration patience, String table) throws InterruptedException;
}
