package io.caravanserai.publishing;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.EditLock;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.TableGrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands.
 *
 * @param base what it was made from, null for the first version of a table
 * @param stale true when something else is in force than the base
 * @param lock null when nobody holds one now
 * @param problems everything that keeps its workbook from being compiled
 * @param changes from the base to the draft
 * @param refusedUpload true when an annotated workbook waits
 */
public record DraftStanding(
        TableVersion version,
        @Nullable TableVersion base,
        boolean stale,
        @Nullable EditLock lock,
        TableGrid grid,
        List<Problem> problems,
        List<CellChange> changes,
        Proof proof,
        boolean refusedUpload) {

    public DraftStanding {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }
}
