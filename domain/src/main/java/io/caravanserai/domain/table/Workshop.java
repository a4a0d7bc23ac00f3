package io.caravanserai.domain.table;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.util.List;

/**
 * Where workbooks are read, changed and compared; bytes in, bytes out, nothing is stored. The file is the workbook's path
 * below {@code decision-tables/}; it is what problems name.
 */
public interface Workshop {

    /**
     * Reads a workbook even when cells are wrong.
     *
     * @throws InvalidAssetException when the bytes are no workbook of ours at all
     */
    TableGrid read(String file, byte[] workbook);

    /**
     * Writes a new workbook, ready for people.
     *
     * @param description columns, rows and cases in the YAML of {@code table new}; blank for a small one to start from
     * @throws InvalidAssetException with every problem of the description
     */
    byte[] create(String file, String description);

    /** Everything wrong with a workbook, empty when it may be published. */
    List<Problem> check(String file, byte[] workbook);

    /**
     * Changes the workbook in place: formats, widths, notes, colours, filters and validations stay.
     *
     * @throws InvalidAssetException when an edit names a row, column, case or setting that is not there; nothing is applied
     */
    byte[] apply(String file, byte[] workbook, List<TableEdit> edits);

    /** What leads from one version to the other: settings, columns, rows in sheet order, cases. */
    List<CellChange> diff(TableGrid before, TableGrid after);

    /** Joins two changes of the same version: different rows and cells merge, the same cell asks. */
    Merge merge(TableGrid base, TableGrid mine, TableGrid theirs);
}
