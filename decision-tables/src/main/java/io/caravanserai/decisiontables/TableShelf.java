package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every workbook of a folder, compiled. */
final class TableShelf {

    private TableShelf() {}

    /** @throws InvalidAssetException with every problem of every workbook */
    static List<CompiledTable> read(Path folder, Catalogue catalogue, ActionCatalogue actions) {
        DiskTables disk = new DiskTables(folder);
        WorkbookCompiler compiler = new WorkbookCompiler(catalogue, actions, TableLimits.standard());
        DiskTables.Found found = disk.read();
        Problems all = new Problems("decision-tables").addAll(found.problems());
        List<CompiledTable> tables = new ArrayList<>();
        found.workbooks().forEach((file, bytes) -> {
            Problems problems = new Problems(file);
            compiler.compile(file, bytes, problems).ifPresent(tables::add);
            all.addAll(problems.list());
        });
        all.throwIfAny();
        return tables;
    }
}
