package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.edit.Axis.Line;
import io.caravanserai.decisiontables.grid.GridColumns;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.PlainText;
import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.TableEdit;
import java.util.List;
import java.util.Map;

/** Edits of the cases sheet. */
final class CaseEdits {

    private final OpenTable table;
    private final int longest;

    CaseEdits(OpenTable table, int longest) {
        this.table = table;
        this.longest = longest;
    }

    /** @return false when the edit is of another kind */
    boolean apply(TableEdit edit) {
        if (edit instanceof TableEdit.AddCase add) {
            List<Line> all = table.cases().rows().lines();
            Line line = table.cases().rows().insert(all.isEmpty() ? null : all.get(all.size() - 1));
            fill(line, add.name(), add.given(), add.expected());
        } else if (edit instanceof TableEdit.SetCase set) {
            Line line = table.caseRow(set.id());
            table.caseRows().remove(set.id());
            fill(line, set.name(), set.given(), set.expected());
        } else if (edit instanceof TableEdit.RemoveCase remove) {
            table.cases().rows().remove(table.caseRow(remove.id()));
            table.caseRows().remove(remove.id());
        } else {
            return false;
        }
        return true;
    }

    private void fill(Line line, String name, Map<String, String> given, Map<String, String> expected) {
        given.keySet().forEach(table::column);
        expected.keySet().forEach(table::column);
        table.caseRows().put(GridColumns.freeKey(name, table.caseRows().keySet()), line);
        table.cases().write(line, Headers.CASE, PlainText.checked(name.strip(), longest));
        for (BoundColumn column : table.columns().values()) {
            boolean asks = column.role().equals(GridColumn.CONDITION);
            String text = (asks ? given : expected).getOrDefault(column.key(), "");
            table.cases().write(line, column.header(), PlainText.checked(text.strip(), longest));
        }
    }
}
