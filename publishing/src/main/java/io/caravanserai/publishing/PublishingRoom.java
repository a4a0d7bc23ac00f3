package io.caravanserai.publishing;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.TableArchive;
import io.caravanserai.domain.replay.ReplayDesk;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.TableLint;
import io.caravanserai.domain.table.TableTrial;
import io.caravanserai.domain.table.TablesInForce;
import io.caravanserai.domain.table.WorkbookCopies;
import io.caravanserai.domain.table.Workshop;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Everything the house can do with versions of tables. */
public final class PublishingRoom {

    private final Cabinet cabinet;
    private final PublishingSettings settings;
    private final Prover prover;
    private final ReleaseDesk releases;
    private final ReleaseWatch watch;
    private final Calendar calendar;
    private final TableLibrary library;
    private final TableDrafts drafts;
    private final DraftLocks locks;
    private final TableProofs proofs;
    private final TablePublisher publisher;
    private final DiskImport disk;

    /**
     * The desks where workbooks are read, tried, looked at and copied.
     *
     * @param population customers that findings are counted on
     */
    public record Desks(
            Workshop workshop, TableTrial trial, TableLint lint, Population population, WorkbookCopies copies) {}

    /**
     * @param tables where releases are put in force on this node
     * @param zone whose days versions become active on
     */
    public PublishingRoom(
            TableArchive archive,
            Desks desks,
            TablesInForce tables,
            PublishingSettings settings,
            InstantSource clock,
            ZoneId zone) {
        this.cabinet = new Cabinet(archive, desks.workshop(), clock);
        this.settings = settings;
        Guard guard = new Guard(cabinet);
        this.prover = new Prover(cabinet, desks, settings);
        this.releases = new ReleaseDesk(cabinet, desks.trial());
        AutoPublisher auto = new AutoPublisher(cabinet, prover, releases, zone, settings.autoPublish());
        this.watch = new ReleaseWatch(cabinet, releases, tables);
        this.calendar = new Calendar(cabinet, releases, zone);
        this.library = new TableLibrary(cabinet, prover);
        this.drafts = new TableDrafts(cabinet, guard, new Joiner(desks.workshop()), desks.copies());
        this.locks = new DraftLocks(cabinet, guard, settings.lockFor());
        this.proofs = new TableProofs(cabinet, prover);
        this.publisher = new TablePublisher(cabinet, guard, prover, releases, watch, zone);
        this.disk = new DiskImport(cabinet, releases, watch, auto);
    }

    public TableLibrary library() {
        return library;
    }

    public TableDrafts drafts() {
        return drafts;
    }

    public NewTables newTables() {
        return new NewTables(cabinet);
    }

    public DraftLocks locks() {
        return locks;
    }

    public TableProofs proofs() {
        return proofs;
    }

    /** @param desk replays with the tables this room puts in force */
    public TableReplays replays(ReplayDesk desk) {
        return new TableReplays(cabinet, releases, prover, desk);
    }

    public TablePublisher publisher() {
        return publisher;
    }

    public DiskImport disk() {
        return disk;
    }

    /** Called by each node every second or so: what is due becomes active, what is new is followed. */
    public void look() {
        calendar.look();
        watch.look();
    }

    /** Called now and then: content nobody needs is forgotten. */
    public void tidy() {
        cabinet.archive().workbooks().sweep(cabinet.now().minus(settings.keepContent()));
    }

    /** The release this node runs, 0 before the first. */
    public long releaseHere() {
        return watch.number();
    }

    /** Everything that keeps a change from coming into force; the last good version stays. */
    public List<Problem> problems() {
        return Stream.of(disk.problems(), calendar.problems(), watch.problems())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
