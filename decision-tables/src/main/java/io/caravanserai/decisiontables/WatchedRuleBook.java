package io.caravanserai.decisiontables;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.domain.table.RuleSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decision tables that follow their folder: a changed workbook is read once it has been still for one poll, compiled in
 * the background and swapped in whole. A bad one leaves the last good version in force and shows its problems.
 */
public final class WatchedRuleBook implements RuleBook, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedRuleBook.class);

    private final TableShelf shelf;
    private final FolderMark mark;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(WatchedRuleBook::daemon);
    private volatile @Nullable DroolsRuleBook book;
    private volatile List<Problem> problems = List.of();

    /**
     * Reads the folder; it is watched only after {@link #watch}. When any workbook is bad there is no last good version yet:
     * nothing is decided until all are good.
     */
    public WatchedRuleBook(
            Path folder, Catalogue catalogue, ActionCatalogue actions, InstantSource clock, ZoneId zone) {
        this.shelf = new TableShelf(folder, catalogue, actions);
        this.mark = new FolderMark(folder);
        this.clock = clock;
        this.zone = zone;
        reload();
    }

    /** Looks at the folder again and again, on one thread of its own. */
    public WatchedRuleBook watch(Duration every) {
        poller.scheduleWithFixedDelay(this::pollSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** @throws RetryLaterException while there is no good version: deciding by half of the tables would be wrong */
    @Override
    public RuleSet current() {
        DroolsRuleBook now = book;
        if (now == null) {
            throw new RetryLaterException(
                    "Decisions wait until the decision tables are mended.", new InvalidAssetException(problems));
        }
        return now.current();
    }

    /** What keeps workbooks on disk from coming into force; empty when all is well. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void close() {
        poller.shutdownNow();
    }

    /** One look at the folder. */
    synchronized void poll() {
        if (mark.isNewAndStill()) {
            reload();
        }
    }

    private void reload() {
        boolean changed = shelf.refresh();
        problems = List.copyOf(shelf.problems());
        problems.forEach(problem -> LOG.atWarn()
                .addKeyValue("table", problem.file())
                .addKeyValue("problem", problem.sentence())
                .log("Decision table refused, last good version stays"));
        if (book == null ? problems.isEmpty() : changed) {
            book = new DroolsRuleBook(shelf.tables(), clock, zone);
            LOG.atInfo().addKeyValue("version", current().version()).log("Decision tables came into force");
        }
    }

    private void pollSafely() {
        try {
            poll();
        } catch (RuntimeException e) { // the next poll tries again; a thrown one would end the schedule
            LOG.atError().setCause(e).log("Decision tables could not be reloaded");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "decision-tables-watch");
        thread.setDaemon(true);
        return thread;
    }
}
