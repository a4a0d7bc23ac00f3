package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.compare.TableDiff;
import io.caravanserai.decisiontables.compare.TableMerge;
import io.caravanserai.decisiontables.edit.TableEditor;
import io.caravanserai.decisiontables.engine.TableCompiler;
import io.caravanserai.decisiontables.grid.GridReader;
import io.caravanserai.decisiontables.workbook.Limits;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.Merge;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import java.util.List;
import java.util.Optional;

/** Workbooks in the hand of a person: read, checked, changed in place, compared. Safe for use by several threads. */
public final class DefaultWorkshop implements Workshop {

    private final Catalogue catalogue;
    private final ActionCatalogue actions;
    private final XlsxReader xlsx;
    private final TableEditor editor;

    public DefaultWorkshop(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        Limits allowed = limits.inFull();
        this.catalogue = catalogue;
        this.actions = actions;
        this.xlsx = new XlsxReader(allowed);
        this.editor = new TableEditor(catalogue, allowed);
    }

    @Override
    public TableGrid read(String file, byte[] workbook) {
        Problems problems = new Problems(file);
        Optional<WorkbookText> text = xlsx.read(file, workbook, problems);
        return new GridReader(catalogue).read(text.orElseThrow(() -> new InvalidAssetException(problems.list())));
    }

    @Override
    public byte[] create(String file, String description) {
        NewWorkbook workbooks = new NewWorkbook(catalogue, actions);
        Problems problems = new Problems(file);
        return description.isBlank()
                ? workbooks.skeleton(file)
                : workbooks.of(YamlFile.parse(description, problems), file, problems);
    }

    @Override
    public List<Problem> check(String file, byte[] workbook) {
        Problems problems = new Problems(file);
        Optional<WorkbookText> text = xlsx.read(file, workbook, problems);
        if (text.isPresent()) {
            Table table = new TableReader(catalogue, actions).read(text.get(), problems);
            if (problems.isEmpty()) {
                new TableCompiler(catalogue).compile(table, problems);
            }
        }
        return problems.list();
    }

    @Override
    public byte[] apply(String file, byte[] workbook, List<TableEdit> edits) {
        return edits.isEmpty() ? workbook.clone() : editor.apply(file, workbook, edits);
    }

    @Override
    public List<CellChange> diff(TableGrid before, TableGrid after) {
        return TableDiff.of(before, after);
    }

    @Override
    public Merge merge(TableGrid base, TableGrid mine, TableGrid theirs) {
        return TableMerge.of(base, mine, theirs);
    }
}
