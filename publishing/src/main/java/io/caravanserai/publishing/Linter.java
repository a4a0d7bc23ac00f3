package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.Proof;

/** Looks for what is wrong with a table as a whole: gaps, overlaps, rows that never answer. */
public interface Linter {

    /** Counts of what was found, bound to these bytes. */
    Proof.Lint lint(String file, byte[] workbook);
}
