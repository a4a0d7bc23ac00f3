package io.caravanserai.testkit;

import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of decision tables that no workbook holds. */
public final class Rows {

    private Rows() {}

    public static FiredRow row(String table, String id, String... cells) {
        return new FiredRow(table + ".xlsx", "rules", id, "v1", List.of(cells));
    }

    /** {@code hit(row("eligibility", "R1"), "scope_issue", "sales", "reason", "too_young")}. */
    public static TableHit hit(FiredRow row, Object... outputs) {
        if (outputs.length % 2 != 0) {
            throw new IllegalArgumentException("The outputs (%s) must be pairs of name and value. Maybe one is missing."
                    .formatted(List.of(outputs)));
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < outputs.length; i += 2) {
            byName.put((String) outputs[i], typed(outputs[i + 1]));
        }
        return new TableHit(row, byName);
    }

    /** Tables answer numbers as Double, whatever a test writes. */
    private static Object typed(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }
}
