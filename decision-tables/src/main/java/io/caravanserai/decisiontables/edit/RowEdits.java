package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.edit.Axis.Line;
import io.caravanserai.decisiontables.workbook.CellHelp;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Look;
import io.caravanserai.decisiontables.workbook.OffLook;
import io.caravanserai.decisiontables.workbook.PlainText;
import io.caravanserai.decisiontables.workbook.Role;
import io.caravanserai.decisiontables.workbook.RowSwitch;
import io.caravanserai.domain.table.TableEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Edits of cells and rows. */
final class RowEdits {

    private static final int SPARE_ROWS = 300;
    private static final int ID_LENGTH = 6;

    private final OpenTable table;
    private final int longest;
    private boolean switched;

    RowEdits(OpenTable table, int longest) {
        this.table = table;
        this.longest = longest;
    }

    /** @return false when the edit is of another kind */
    boolean apply(TableEdit edit) {
        if (edit instanceof TableEdit.SetCell set) {
            write(table.row(set.row()), set.column(), set.text());
        } else if (edit instanceof TableEdit.AddRow add) {
            add(add);
        } else if (edit instanceof TableEdit.RemoveRow remove) {
            table.rules().rows().remove(table.row(remove.row()));
            table.rows().remove(remove.row());
        } else if (edit instanceof TableEdit.MoveRow move) {
            table.rules().rows().move(table.row(move.row()), table.rowOrTop(move.afterRow()));
        } else if (edit instanceof TableEdit.EnableRow enable) {
            turn(table.row(enable.row()), enable.enabled());
        } else {
            return false;
        }
        return true;
    }

    private void add(TableEdit.AddRow add) {
        String id =
                add.id().isBlank() ? freshId(add) : PlainText.checked(add.id().strip(), longest);
        if (table.rows().containsKey(id)) {
            throw new Misread(id, "is a row already", "Maybe leave the id blank.");
        }
        Line after = table.rowOrTop(add.afterRow());
        add.cells().keySet().forEach(table::column);
        Line line = table.rules().rows().insert(after);
        table.rows().put(id, line);
        table.rules().write(line, Headers.ROW_ID, id);
        add.cells().forEach((column, text) -> write(line, column, text));
    }

    /** Not the next number: that may have been the number of a row that is gone, which receipts still quote. */
    private String freshId(TableEdit.AddRow add) {
        for (int attempt = 0; ; attempt++) {
            byte[] content = (table.text().version() + add + attempt).getBytes(StandardCharsets.UTF_8);
            String id = "R-" + UUID.nameUUIDFromBytes(content).toString().substring(0, ID_LENGTH);
            if (!table.rows().containsKey(id)) {
                return id;
            }
        }
    }

    private void write(Line row, String column, String text) {
        String plain = PlainText.checked(text.strip(), longest);
        table.rules().write(row, table.column(column).header(), plain);
    }

    private void turn(Line row, boolean on) {
        if (table.rules().column(Headers.ON).isEmpty()) {
            List<Line> headers = table.columns().values().stream()
                    .flatMap(column -> table.rules().column(column.header()).stream())
                    .toList();
            Axis axis = table.rules().columns();
            table.rules()
                    .addColumn(
                            Headers.ON,
                            headers.stream()
                                    .reduce((one, other) -> axis.positionOf(one) > axis.positionOf(other) ? one : other)
                                    .orElse(axis.lines().get(0)));
        }
        switched = true;
        table.rules().write(row, Headers.ON, on ? "" : RowSwitch.OFF);
    }

    /** The switch column's drop-down and grey rows follow when columns or rows moved. */
    void finish() {
        Map<Line, Integer> positions = table.rules().columnPositions();
        table.rules().column(Headers.ON).map(positions::get).ifPresent(this::dress);
    }

    private void dress(int column) {
        XSSFSheet sheet = table.rules().sheet();
        int first = table.rules().rows().first();
        int last = first + table.rules().rows().lines().size() + SPARE_ROWS;
        if (table.rules().isNewHeader(Headers.ON)) {
            Look look = new Look(table.workbook());
            sheet.getRow(table.rules().headerRow()).getCell(column).setCellStyle(look.header(Role.NOTE));
            for (int row = first; row < first + table.rules().rows().lines().size(); row++) {
                table.rules().cell(row, column).setCellStyle(look.cell("General", Role.NOTE, false));
            }
            new CellHelp(table.workbook()).toSwitch(sheet, column, first, last);
        }
        if (switched || !table.rules().columns().isUnchanged()) {
            OffLook.paint(sheet, column, first, last);
        }
    }
}
