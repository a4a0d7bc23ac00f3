package io.caravanserai.domain.decision;

import java.util.List;
import java.util.Locale;

/** Turns a receipt into sentences a business user understands. */
public interface Rationale {

    /** Why this action: two to five sentences, the most telling first. */
    List<String> why(Receipt receipt, Locale locale);

    /** Why this candidate went where it went: one sentence. */
    String fate(Fate fate, Locale locale);
}
