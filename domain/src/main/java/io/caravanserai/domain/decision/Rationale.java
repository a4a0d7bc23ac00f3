package io.caravanserai.domain.decision;

import io.caravanserai.domain.table.FiredRow;
import java.util.List;
import java.util.Locale;

/** Turns a receipt into sentences a business user understands. */
public interface Rationale {

    /** Why this action: two to five sentences, the most telling first. */
    List<String> why(Receipt receipt, Locale locale);

    /** What the row asked and how the customer met it, one condition each; what it says of the person is left out. */
    default List<String> conditions(FiredRow row, Receipt receipt, Locale locale) {
        return row.cells();
    }

    /** Why this candidate went where it went: one sentence. */
    String fate(Fate fate, Locale locale);
}
