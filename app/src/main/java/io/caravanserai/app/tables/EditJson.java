package io.caravanserai.app.tables;

import io.caravanserai.app.web.BadRequestException;
import io.caravanserai.domain.table.TableEdit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One edit as the API reads it; which fields count depends on the type.
 *
 * @param edit {@code set_cell}, {@code add_row}, {@code remove_row}, {@code move_row}, {@code enable_row},
 *     {@code add_column}, {@code remove_column}, {@code set_setting}, {@code add_case}, {@code set_case}, {@code remove_case}
 * @param row row id; for a new row, blank to be given one
 * @param afterRow null for the top
 * @param column column key
 * @param afterColumn null for the place people expect
 * @param id of a case
 * @param name of a case, or the catalogue name of a new column
 */
record EditJson(
        @Nullable String edit,
        @Nullable String row,
        @Nullable String afterRow,
        @Nullable String column,
        @Nullable String afterColumn,
        @Nullable String text,
        @Nullable Boolean enabled,
        @Nullable Map<String, String> cells,
        @Nullable String id,
        @Nullable String name,
        @Nullable String role,
        @Nullable String operator,
        @Nullable String setting,
        @Nullable Map<String, String> given,
        @Nullable Map<String, String> expected) {

    TableEdit toEdit() {
        return switch (String.valueOf(edit)) {
            case "set_cell" -> new TableEdit.SetCell(need("row", row), need("column", column), blank(text));
            case "add_row" -> new TableEdit.AddRow(blank(row), afterRow, none(cells));
            case "remove_row" -> new TableEdit.RemoveRow(need("row", row));
            case "move_row" -> new TableEdit.MoveRow(need("row", row), afterRow);
            case "enable_row" -> new TableEdit.EnableRow(need("row", row), need("enabled", enabled));
            case "add_column" -> new TableEdit.AddColumn(blank(name), need("role", role), blank(operator), afterColumn);
            case "remove_column" -> new TableEdit.RemoveColumn(need("column", column));
            case "set_setting" -> new TableEdit.SetSetting(need("setting", setting), blank(text));
            case "add_case" -> new TableEdit.AddCase(need("name", name), none(given), none(expected));
            case "set_case" -> new TableEdit.SetCase(need("id", id), need("name", name), none(given), none(expected));
            case "remove_case" -> new TableEdit.RemoveCase(need("id", id));
            default ->
                throw new BadRequestException(
                        "edit", String.valueOf(edit), "is not a kind of edit", "Maybe write set_cell.");
        };
    }

    private <T> T need(String field, @Nullable T value) {
        if (value == null) {
            throw new BadRequestException(
                    field, "null", "is missing in an edit of kind " + edit, "Look at /v3/api-docs.");
        }
        return value;
    }

    private static String blank(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Map<String, String> none(@Nullable Map<String, String> value) {
        return value == null ? Map.of() : value;
    }
}
