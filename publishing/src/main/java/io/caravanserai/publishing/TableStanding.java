package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.TableGrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table stands.
 *
 * @param inForce null for a new one that waits for its approval
 * @param grid of the version in force, or of the newest one that is asked for
 * @param open drafts, proposed, approved and rejected versions
 */
public record TableStanding(String file, @Nullable TableVersion inForce, TableGrid grid, List<TableVersion> open) {

    public TableStanding {
        open = List.copyOf(open);
    }
}
