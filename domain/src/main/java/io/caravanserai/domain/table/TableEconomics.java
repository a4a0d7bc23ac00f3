package io.caravanserai.domain.table;

import java.time.Instant;
import java.util.Map;

/**
 * What the rows of one table did, whatever its versions: rows are known by their ids.
 *
 * @param decisions that were looked at
 * @param inForce those among them that were taken with the version in force
 * @param from moment of the first of them
 * @param asOf when they were looked at
 * @param marksDead whether silence says something: enough decisions were taken with the version in force, and receipts name every row of this table
 *     that makes a difference
 * @param heard rows that receipts name, by row id
 */
public record TableEconomics(
        String table,
        long decisions,
        long inForce,
        Instant from,
        Instant asOf,
        boolean marksDead,
        Map<String, RowEconomics> heard) {

    public TableEconomics {
        heard = Map.copyOf(heard);
    }

    public RowEconomics of(String row) {
        return heard.getOrDefault(row, RowEconomics.unheard(marksDead));
    }
}
