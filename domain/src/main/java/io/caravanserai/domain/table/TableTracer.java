package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;

/** Shows why a table answers what it answers. */
public interface TableTracer {

    /**
     * @param file workbook path below {@code decision-tables/}
     * @throws InvalidAssetException with every problem when the workbook cannot be read
     */
    Trace trace(String file, byte[] workbook, Facts facts);
}
