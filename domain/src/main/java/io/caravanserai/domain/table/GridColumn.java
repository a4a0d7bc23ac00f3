package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param key what edits and changes call it: the catalogue name (a second column of the same name ends in {@code _2}), or
 *     the role where the column is bound to no name
 * @param header text above the column, unique in the table
 * @param name catalogue name, empty for priorities and notes
 * @param role {@code condition}, {@code output}, {@code priority} or {@code note}
 * @param operator how a bare value is read, such as {@code at least}; empty unless the role is condition
 * @param type null for notes and for a column that is bound to nothing known
 * @param choices texts the catalogue allows, empty when free
 */
public record GridColumn(
        String key,
        String header,
        String name,
        String role,
        String operator,
        @Nullable ValueType type,
        List<String> choices) {

    public static final String CONDITION = "condition";
    public static final String OUTPUT = "output";
    public static final String PRIORITY = "priority";
    public static final String NOTE = "note";

    public GridColumn {
        choices = List.copyOf(choices);
    }

    public boolean asks() {
        return role.equals(CONDITION);
    }

    public boolean answers() {
        return role.equals(OUTPUT);
    }
}
