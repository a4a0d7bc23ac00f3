package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.lint.Inspection;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.TableLint;
import java.util.Optional;

/** Looks at workbooks: what cannot be read first, and once all can, what is wrong or odd in the rules. */
public final class WorkbookLint implements TableLint {

    private final XlsxReader xlsx;
    private final TableReader tables;
    private final Inspection inspection;

    public WorkbookLint(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        this.xlsx = new XlsxReader(limits.inFull());
        this.tables = new TableReader(catalogue, actions);
        this.inspection = new Inspection(catalogue, actions);
    }

    @Override
    public LintReport lint(String file, byte[] workbook, Population population) {
        Problems problems = new Problems(file);
        Optional<WorkbookText> text = xlsx.read(file, workbook, problems);
        if (text.isEmpty()) {
            throw new InvalidAssetException(problems.list());
        }
        Table table = tables.read(text.get(), problems);
        return inspection.inspect(table, text.get(), problems.list(), population);
    }
}
