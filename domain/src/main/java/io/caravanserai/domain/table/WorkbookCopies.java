package io.caravanserai.domain.table;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Copies of a workbook made for somebody to look at, or for other tools. */
public interface WorkbookCopies {

    /** The same file with a note on every wrong cell and a sheet that lists all problems; both are ignored on upload. */
    byte[] annotated(byte[] workbook, List<Problem> problems, Locale language);

    /** The same file with marked columns at the right that tell what each row did; they are ignored on upload. */
    byte[] withEconomics(byte[] workbook, Map<String, RowEconomics> byRow);

    /** The same file without what {@link #annotated} and {@link #withEconomics} added. */
    byte[] stripped(byte[] workbook);

    /**
     * The table as DMN 1.3 XML.
     *
     * @throws InvalidAssetException when the workbook has problems
     */
    byte[] dmn(String file, byte[] workbook);
}
