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

    /** What an agent may say: the table's words, after a sentence for what the customer feels. Empty when there are no words. */
    default String agentWords(Receipt receipt, Locale locale) {
        return receipt.choice().words().in(locale);
    }

    /** Why this candidate went where it went: one sentence. */
    String fate(Fate fate, Locale locale);
}
