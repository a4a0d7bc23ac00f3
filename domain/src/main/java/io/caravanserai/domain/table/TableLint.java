package io.caravanserai.domain.table;

import io.caravanserai.domain.problem.InvalidAssetException;

/** Looks for what is wrong or odd in a table, and says whom it touches. */
public interface TableLint {

    /**
     * A table with unreadable cells gets findings about those only: the rest is looked at once they are right.
     *
     * @param file workbook path below {@code decision-tables/}
     * @throws InvalidAssetException when the bytes are no workbook of ours at all
     */
    LintReport lint(String file, byte[] workbook, Population population);
}
