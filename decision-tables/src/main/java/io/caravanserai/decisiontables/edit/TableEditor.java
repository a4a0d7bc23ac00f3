package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.workbook.CellTexts;
import io.caravanserai.decisiontables.workbook.Limits;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.TableEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Applies edits to the bytes of a workbook, all or none. */
public final class TableEditor {

    private final Catalogue catalogue;
    private final Limits limits;

    public TableEditor(Catalogue catalogue, Limits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /**
     * @throws InvalidAssetException when the workbook cannot be read, or with a problem for every edit that cannot be done
     */
    public byte[] apply(String file, byte[] bytes, List<TableEdit> edits) {
        try (XSSFWorkbook workbook = new XlsxReader(limits).open(file, bytes)) {
            OpenTable table = new OpenTable(workbook, text(file, workbook), catalogue);
            Problems problems = new Problems(file);
            ColumnEdits columns = new ColumnEdits(table, catalogue);
            RowEdits rows = new RowEdits(table, limits.cellLength());
            CaseEdits cases = new CaseEdits(table, limits.cellLength());
            SettingEdits settings = new SettingEdits(table, limits.cellLength());
            for (int number = 0; number < edits.size(); number++) {
                TableEdit edit = edits.get(number);
                try {
                    boolean done = rows.apply(edit) || columns.apply(edit) || cases.apply(edit) || settings.apply(edit);
                    if (!done) {
                        throw new IllegalArgumentException("There is no such edit (%s).".formatted(edit));
                    }
                } catch (Misread e) {
                    problems.add("edit %d".formatted(number + 1), e.found(), e.expected(), e.advice());
                }
            }
            problems.throwIfAny();
            table.plans().forEach(SheetPlan::layOut);
            columns.finish();
            rows.finish();
            settings.finish();
            CellWriter writer = new CellWriter(workbook, new CellTexts(limits.cellLength()));
            table.plans().forEach(plan -> plan.write(writer));
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook (%s) was not written.".formatted(file), e);
        }
    }

    private WorkbookText text(String file, XSSFWorkbook workbook) {
        Problems problems = new Problems(file);
        return new XlsxReader(limits)
                .read(file, workbook, problems)
                .orElseThrow(() -> new InvalidAssetException(problems.list()));
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
