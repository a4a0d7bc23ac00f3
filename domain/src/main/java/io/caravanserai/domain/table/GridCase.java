package io.caravanserai.domain.table;

import java.util.Map;

/**
 * An example that proves a table.
 *
 * @param id its name, made unique; follows the name when that is changed
 * @param given texts by key of condition columns, blank ones left out
 * @param expected texts by key of output columns; only those that are there are checked
 */
public record GridCase(String id, String name, Map<String, String> given, Map<String, String> expected) {

    public GridCase {
        given = Map.copyOf(given);
        expected = Map.copyOf(expected);
    }
}
