package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.Reign;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.TableEconomics;
import io.caravanserai.domain.table.TableGrid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Since when each row of a table says what it says: a new version is new only for the rows it changed. */
final class RowAges {

    private final Cabinet cabinet;

    RowAges(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** @param said columns of the catalogue and how they ask, with the texts that stand there; what notes say does not count */
    private record Content(boolean enabled, Map<String, String> said) {}

    /** What the rows in force did, in the order of the sheet. */
    Map<String, RowEconomics> economics(TableVersion inForce, TableEconomics counted) {
        Map<String, Long> could = decisions(contents(inForce), counted.reigns());
        long unknown = counted.reigns().isEmpty() ? counted.decisions() : 0;
        Map<String, RowEconomics> rows = new LinkedHashMap<>();
        for (GridRow row : cabinet.grid(inForce).rows()) {
            rows.put(row.id(), counted.of(row.id(), could.getOrDefault(row.id(), unknown)));
        }
        return rows;
    }

    /** Goes back as long as any row is the same. */
    private Map<String, Long> decisions(Map<String, Content> now, List<Reign> reigns) {
        Map<String, Long> could = new HashMap<>();
        Set<String> same = new HashSet<>(now.keySet());
        for (Reign reign : reigns) {
            Map<String, Content> then = same.isEmpty() ? Map.of() : contents(cabinet.version(reign.version()));
            same.removeIf(row -> !now.get(row).equals(then.get(row)));
            same.forEach(row -> could.put(row, reign.decisions()));
        }
        return could;
    }

    private Map<String, Content> contents(TableVersion version) {
        TableGrid grid = cabinet.grid(version);
        return grid.rows().stream().collect(Collectors.toMap(GridRow::id, row -> content(grid, row)));
    }

    private static Content content(TableGrid grid, GridRow row) {
        Map<String, String> said = grid.columns().stream()
                .filter(column -> !column.role().equals(GridColumn.NOTE)
                        && !row.text(column.key()).isEmpty())
                .collect(Collectors.toMap(
                        column -> String.join(" ", column.key(), column.role(), column.operator()),
                        column -> row.text(column.key())));
        return new Content(row.enabled(), said);
    }
}
