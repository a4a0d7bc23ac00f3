package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.publishing.RefusedException.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of a version into force: proposed by one person, approved by another, active from a day, rolled back at once. */
public final class TablePublisher {

    private final Cabinet cabinet;
    private final Guard guard;
    private final Prover prover;
    private final ReleaseDesk releases;
    private final ReleaseWatch watch;
    private final ZoneId zone;

    TablePublisher(Cabinet cabinet, Guard guard, Prover prover, ReleaseDesk releases, ReleaseWatch watch, ZoneId zone) {
        this.cabinet = cabinet;
        this.guard = guard;
        this.prover = prover;
        this.releases = releases;
        this.watch = watch;
        this.zone = zone;
    }

    /**
     * The author is done.
     *
     * @throws InvalidAssetException with everything that is not proven
     */
    public TableVersion propose(VersionId id, String why, Actor who) {
        TableVersion draft = cabinet.version(id);
        guard.in(draft, VersionState.DRAFT);
        guard.free(draft, who);
        guard.saidWhy(draft, why);
        guard.current(draft);
        changesSomething(draft);
        prover.demand(draft);
        return cabinet.archive().alone(() -> {
            guard.unchanged(draft, cabinet.version(id));
            int number = draft.number() == 0 ? cabinet.archive().versions().nextNumber(draft.file()) : draft.number();
            cabinet.archive().notes().clear(id);
            return saved(draft.in(VersionState.PROPOSED, why).numbered(number), who, Act.PROPOSED, why);
        });
    }

    /** Back to a draft. */
    public TableVersion withdraw(VersionId id, Actor who) {
        TableVersion proposed = cabinet.version(id);
        guard.in(proposed, VersionState.PROPOSED);
        return cabinet.archive().alone(() -> {
            guard.unchanged(proposed, cabinet.version(id));
            return saved(proposed.in(VersionState.DRAFT), who, Act.WITHDREW, "");
        });
    }

    /**
     * Another person says yes.
     *
     * @param from first day in force, of the hub's zone; null for now
     * @throws InvalidAssetException with everything that is not proven any more
     */
    public TableVersion approve(VersionId id, @Nullable LocalDate from, Actor who) {
        TableVersion proposed = cabinet.version(id);
        guard.in(proposed, VersionState.PROPOSED);
        guard.another(proposed, who);
        guard.current(proposed);
        LocalDate first = firstDay(proposed, from);
        nobodyWaits(proposed);
        prover.demand(proposed);
        releases.compiles(List.of(proposed));
        cabinet.archive().alone(() -> {
            guard.unchanged(proposed, cabinet.version(id));
            guard.current(proposed);
            nobodyWaits(proposed);
            TableVersion approved = saved(proposed.approved(who.name(), first), who, Act.APPROVED, "from " + first);
            return first.isAfter(today()) || releases.activate(List.of(approved), who, approved.why());
        });
        watch.look();
        return cabinet.version(id);
    }

    /** Another no; also takes back an approval that waits for its day. */
    public TableVersion reject(VersionId id, String why, Actor who) {
        TableVersion proposed = cabinet.version(id);
        guard.in(proposed, VersionState.PROPOSED, VersionState.APPROVED);
        guard.saidWhy(proposed, why);
        return cabinet.archive().alone(() -> {
            guard.unchanged(proposed, cabinet.version(id));
            return saved(proposed.in(VersionState.REJECTED, why), who, Act.REJECTED, why);
        });
    }

    /** Puts a version back in force that was in force before. */
    public TableVersion rollback(String file, int number, String why, Actor who) {
        TableVersion earlier = cabinet.archive()
                .versions()
                .numbered(file, number)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNKNOWN,
                        file,
                        "to",
                        String.valueOf(number),
                        "is not a version of this table",
                        "GET /api/v1/tables/{name}/versions lists them."));
        guard.in(earlier, VersionState.RETIRED);
        guard.saidWhy(earlier, why);
        releases.compiles(List.of(earlier));
        cabinet.archive().alone(() -> {
            guard.unchanged(earlier, cabinet.version(earlier.id()));
            cabinet.note(who, Act.ROLLED_BACK, earlier, why);
            return releases.activate(List.of(earlier), who, why);
        });
        watch.look();
        return cabinet.version(earlier.id());
    }

    private LocalDate firstDay(TableVersion version, @Nullable LocalDate from) {
        LocalDate first = from == null ? today() : from;
        if (first.isBefore(today())) {
            throw new RefusedException(
                    Reason.INCOMPLETE,
                    version.file(),
                    "from",
                    first.toString(),
                    "is in the past",
                    "Maybe leave it out to publish now.");
        }
        return first;
    }

    private void nobodyWaits(TableVersion version) {
        Optional<TableVersion> waiting = cabinet.archive().versions().open().stream()
                .filter(other -> other.file().equals(version.file()) && other.state() == VersionState.APPROVED)
                .findFirst();
        waiting.ifPresent(other -> {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    version.file(),
                    "",
                    "version " + other.number(),
                    "is approved and waits for its first day",
                    "Maybe reject it, then propose again on what is in force.");
        });
    }

    private void changesSomething(TableVersion draft) {
        VersionId base = draft.base();
        if (base != null && cabinet.version(base).hash().equals(draft.hash())) {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    draft.file(),
                    "",
                    draft.table(),
                    "is the same as what is in force",
                    "Maybe change something, or discard the draft.");
        }
    }

    private TableVersion saved(TableVersion version, Actor who, Act act, String why) {
        cabinet.archive().versions().save(version);
        cabinet.note(who, act, version, why);
        return version;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cabinet.now(), zone);
    }
}
