package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.edit.Axis.Line;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.PlainText;
import io.caravanserai.decisiontables.workbook.Setting;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.domain.table.TableEdit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Edits of the about sheet. */
final class SettingEdits {

    private final OpenTable table;
    private final int longest;
    private final Map<Setting, String> changed = new EnumMap<>(Setting.class);
    private final Map<Setting, Line> added = new EnumMap<>(Setting.class);

    SettingEdits(OpenTable table, int longest) {
        this.table = table;
        this.longest = longest;
    }

    /** @return false when the edit is of another kind */
    boolean apply(TableEdit edit) {
        if (edit instanceof TableEdit.SetSetting set) {
            Setting setting = Setting.ofCode(set.setting())
                    .orElseThrow(() -> new Misread(
                            set.setting(), "is not a setting", Nearest.advice(set.setting(), Setting.codes())));
            String text = PlainText.checked(set.text().strip(), longest);
            changed.put(setting, text);
            table.about().write(line(setting), Headers.VALUE, text);
            return true;
        }
        return false;
    }

    private Line line(Setting setting) {
        Optional<Sheet.Row> row = table.text().about().rows().stream()
                .filter(line -> Setting.of(line.text(Headers.SETTING)).stream().anyMatch(setting::equals))
                .findFirst();
        return row.isPresent() ? table.about().row(row.get()) : added.computeIfAbsent(setting, this::newLine);
    }

    private Line newLine(Setting setting) {
        List<Line> all = table.about().rows().lines();
        Line line = table.about().rows().insert(all.isEmpty() ? null : all.get(all.size() - 1));
        table.about().write(line, Headers.SETTING, setting.label());
        table.about().write(line, Headers.MEANING, setting.meaning());
        return line;
    }

    /** The title stands above every sheet. */
    void finish() {
        String title = changed.get(Setting.TITLE);
        if (title != null) {
            table.plans().forEach(plan -> retitle(plan.sheet(), plan.text().title(), title));
        }
    }

    private static void retitle(XSSFSheet sheet, String before, String after) {
        Row top = sheet.getRow(0);
        Cell cell = top == null || before.isEmpty() ? null : top.getCell(0);
        if (cell != null
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().strip().equals(before)) {
            cell.setCellValue(after);
        }
    }
}
