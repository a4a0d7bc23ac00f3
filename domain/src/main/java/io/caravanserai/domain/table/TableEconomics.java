package io.caravanserai.domain.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the rows of one table did, whatever its versions: rows are known by their ids.
 *
 * @param decisions that were looked at
 * @param reigns the versions that were in force, without a gap, the one in force now first; empty for a table that always decided
 * @param from moment of the first decision
 * @param asOf when they were looked at
 * @param enough decisions that a row must have been able to fire in before its silence says something; {@link Long#MAX_VALUE} for a
 *     table whose rows make a difference that no receipt names
 * @param heard rows that receipts name, by row id
 */
public record TableEconomics(
        String table,
        long decisions,
        List<Reign> reigns,
        Instant from,
        Instant asOf,
        long enough,
        Map<String, RowEconomics> heard) {

    public TableEconomics {
        reigns = List.copyOf(reigns);
        heard = Map.copyOf(heard);
    }

    /** Decisions that the version in force took part in. */
    public long inForce() {
        return reigns.isEmpty() ? decisions : reigns.get(0).decisions();
    }

    /** Whether silence says something at least of a row that no version changed. */
    public boolean marksDead() {
        return (reigns.isEmpty() ? decisions : reigns.get(reigns.size() - 1).decisions()) >= enough;
    }

    /** @param could decisions that the row, as it is now, could have fired in */
    public RowEconomics of(String row, long could) {
        return heard.getOrDefault(row, RowEconomics.unheard(could >= enough));
    }
}
