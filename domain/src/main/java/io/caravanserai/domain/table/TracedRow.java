package io.caravanserai.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row as it was looked at.
 *
 * @param fired true when it is among the answers
 * @param cells a mark for each condition column, by column key
 */
public record TracedRow(String id, boolean fired, Map<String, Mark> cells) {

    public TracedRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public enum Mark {
        /** The cell's condition holds. */
        MATCHED,
        /** It does not hold. */
        FAILED,
        /** Nobody looked: an earlier row had answered already, or the row is switched off. */
        UNTOUCHED,
        /** The cell asks nothing. */
        BLANK
    }
}
