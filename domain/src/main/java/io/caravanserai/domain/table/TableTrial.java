package io.caravanserai.domain.table;

import io.caravanserai.domain.problem.InvalidAssetException;
import java.util.Map;

/** Compiles workbooks and puts them to their test without putting them in force. */
public interface TableTrial {

    /**
     * One set of tables, as of today.
     *
     * @param workbooks bytes by file
     * @throws InvalidAssetException with every problem of every workbook
     */
    RuleSet compile(Map<String, byte[]> workbooks);

    /**
     * Runs the workbook's own cases.
     *
     * @throws InvalidAssetException with every problem when the workbook cannot be compiled
     */
    CaseReport cases(String file, byte[] workbook);
}
