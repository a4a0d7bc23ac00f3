package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.trace.Tracing;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.TableTracer;
import io.caravanserai.domain.table.Trace;
import java.util.Optional;

/** Traces workbooks, drafts as well as what is in force. */
public final class WorkbookTracer implements TableTracer {

    private final Catalogue catalogue;
    private final TableReader tables;
    private final XlsxReader xlsx;

    public WorkbookTracer(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        this.catalogue = catalogue;
        this.tables = new TableReader(catalogue, actions);
        this.xlsx = new XlsxReader(limits.inFull());
    }

    @Override
    public Trace trace(String file, byte[] workbook, Facts facts) {
        Problems problems = new Problems(file);
        Optional<WorkbookText> text = xlsx.read(file, workbook, problems);
        problems.throwIfAny();
        Table table = tables.read(text.orElseThrow(), problems);
        problems.throwIfAny();
        return Tracing.of(table, text.get(), catalogue, facts);
    }
}
