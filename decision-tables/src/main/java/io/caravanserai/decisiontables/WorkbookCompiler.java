package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.engine.TableCompiler;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;
import java.util.Optional;

/** From the bytes of a workbook to a table that answers. */
final class WorkbookCompiler {

    private final XlsxReader xlsx;
    private final TableReader tables;
    private final TableCompiler compiler;

    WorkbookCompiler(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        this.xlsx = new XlsxReader(limits.inFull());
        this.tables = new TableReader(catalogue, actions);
        this.compiler = new TableCompiler(catalogue);
    }

    /** @param problems of this file only; empty is returned when anything was added to them */
    Optional<CompiledTable> compile(String file, byte[] bytes, Problems problems) {
        Optional<WorkbookText> workbook = xlsx.read(file, bytes, problems);
        if (workbook.isEmpty()) {
            return Optional.empty();
        }
        Table table = tables.read(workbook.get(), problems);
        return problems.isEmpty() ? compiler.compile(table, problems) : Optional.empty();
    }
}
