package io.caravanserai.app.tables;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.publishing.TableNames;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.publishing.TableStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in the list.
 *
 * @param active the version in force; null for a new table that waits for its approval
 * @param open drafts, proposed, approved and rejected versions, the newest first
 */
record TableJson(
        String name,
        String file,
        Label title,
        Label purpose,
        String hitPolicy,
        String from,
        String until,
        int columns,
        int rows,
        int cases,
        @Nullable VersionJson active,
        List<VersionJson> open) {

    static TableJson of(TableStanding table) {
        TableGrid grid = table.grid();
        return new TableJson(
                TableNames.of(table.file()),
                table.file(),
                grid.title(),
                grid.purpose(),
                grid.hitPolicy(),
                grid.from(),
                grid.until(),
                grid.columns().size(),
                grid.rows().size(),
                grid.cases().size(),
                table.inForce() == null ? null : VersionJson.of(table.inForce()),
                table.open().stream().map(VersionJson::of).toList());
    }
}
