package io.caravanserai.domain.table;

import java.util.List;
import java.util.Map;

/**
 * How one table came to its answer for one set of facts, cell by cell. Days in force are not looked at.
 *
 * @param rows every row in sheet order
 * @param answers outputs of what fired, in hit order; of the answer for no match when nothing did
 */
public record Trace(String file, String version, List<TracedRow> rows, List<Map<String, Object>> answers) {

    public Trace {
        rows = List.copyOf(rows);
        answers = List.copyOf(answers);
    }

    /** Ids of the rows that fired, in sheet order. */
    public List<String> fired() {
        return rows.stream().filter(TracedRow::fired).map(TracedRow::id).toList();
    }
}
