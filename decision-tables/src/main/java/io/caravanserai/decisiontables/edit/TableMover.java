package io.caravanserai.decisiontables.edit;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/** What a spreadsheet program calls "format as table": it follows its rows and columns, and takes new ones inside it in. */
final class TableMover {

    private final XSSFTable table;
    private final CTTable xml;
    private final Move move;

    private TableMover(XSSFTable table, Move move) {
        this.table = table;
        this.xml = table.getCTTable();
        this.move = move;
    }

    static void apply(XSSFTable table, Move move) {
        new TableMover(table, move).apply();
    }

    private void apply() {
        CellRangeAddress old = CellRangeAddress.valueOf(xml.getRef());
        move.around(old)
                .ifPresentOrElse(moved -> moveTo(moved, old), () -> ((XSSFSheet) table.getParent()).removeTable(table));
    }

    private void moveTo(CellRangeAddress moved, CellRangeAddress old) {
        if (!move.columns().isUnchanged()) {
            xml.setTableColumns(columns(moved, old));
            if (xml.isSetAutoFilter()) {
                RangeMover.moveFilterColumns(xml.getAutoFilter(), old, moved, move);
            }
        }
        table.setCellReferences(new AreaReference(moved.formatAsString(), SpreadsheetVersion.EXCEL2007));
    }

    /** One for each cell of the header row; their names are read from there when the file is written. */
    private CTTableColumns columns(CellRangeAddress moved, CellRangeAddress old) {
        Map<Integer, CTTableColumn> known = new HashMap<>();
        long id = 0;
        for (int index = 0; index < xml.getTableColumns().sizeOfTableColumnArray(); index++) {
            CTTableColumn column = xml.getTableColumns().getTableColumnArray(index);
            known.put(move.columns().target(old.getFirstColumn() + index), column);
            id = Math.max(id, column.getId());
        }
        CTTableColumns columns = CTTableColumns.Factory.newInstance();
        for (int at = moved.getFirstColumn(); at <= moved.getLastColumn(); at++) {
            CTTableColumn column = columns.addNewTableColumn();
            if (known.containsKey(at)) {
                column.set(known.get(at));
            } else {
                column.setId(++id);
                column.setName("Column " + id);
            }
        }
        columns.setCount(columns.sizeOfTableColumnArray());
        return columns;
    }
}
