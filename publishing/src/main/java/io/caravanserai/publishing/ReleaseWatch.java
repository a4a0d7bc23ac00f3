package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.table.TablesInForce;
import java.util.List;

/** Follows the release in force, on each node: a new one is compiled here and then put in force whole. */
public final class ReleaseWatch {

    private final Cabinet cabinet;
    private final ReleaseDesk desk;
    private final TablesInForce tables;
    private volatile long number;
    private volatile long refused;
    private volatile List<Problem> problems = List.of();

    ReleaseWatch(Cabinet cabinet, ReleaseDesk desk, TablesInForce tables) {
        this.cabinet = cabinet;
        this.desk = desk;
        this.tables = tables;
    }

    /** One cheap question; the rest only when there is something new. */
    public synchronized void look() {
        long newest = cabinet.archive().releases().number();
        if (newest == number || newest == refused) {
            return;
        }
        try {
            follow(cabinet.archive().releases().current());
        } catch (InvalidAssetException e) {
            refused = newest;
            problems = e.problems();
        }
    }

    /** The release this node runs, 0 before the first. */
    public long number() {
        return number;
    }

    /** What keeps the newest release from running here; the one before stays. */
    public List<Problem> problems() {
        return problems;
    }

    private void follow(Release release) {
        tables.replace(desk.workbooks(release));
        number = release.number();
        problems = List.of();
    }
}
