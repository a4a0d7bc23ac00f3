package io.caravanserai.publishing;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableArchive;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import io.caravanserai.publishing.RefusedException.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What everyone of the room takes from the archive, read once. */
final class Cabinet {

    private static final int MOST_GRIDS = 50;

    private final TableArchive archive;
    private final Workshop workshop;
    private final InstantSource clock;
    private final Remembered<TableGrid> grids = new Remembered<>(MOST_GRIDS);
    private final Remembered<List<Problem>> problems = new Remembered<>(MOST_GRIDS);

    Cabinet(TableArchive archive, Workshop workshop, InstantSource clock) {
        this.archive = archive;
        this.workshop = workshop;
        this.clock = clock;
    }

    TableArchive archive() {
        return archive;
    }

    Workshop workshop() {
        return workshop;
    }

    /** As fine as the archive keeps it, so that a version equals itself when it is read back. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    TableVersion version(VersionId id) {
        return archive.versions()
                .find(id)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNKNOWN,
                        "request",
                        "version",
                        id.value(),
                        "is not known",
                        "Maybe it was discarded; GET /api/v1/tables lists what is open."));
    }

    byte[] bytes(String hash) {
        return archive.workbooks()
                .find(hash)
                .orElseThrow(() -> new IllegalStateException("The archive lost a workbook (%s).".formatted(hash)));
    }

    TableGrid grid(TableVersion version) {
        return grid(version.file(), version.hash());
    }

    TableGrid grid(String file, String hash) {
        return grids.of(file + hash, () -> workshop.read(file, bytes(hash)));
    }

    List<Problem> problems(TableVersion version) {
        return problems.of(
                version.file() + version.hash(), () -> workshop.check(version.file(), bytes(version.hash())));
    }

    /** Empty for a table that was never in force. */
    Optional<VersionId> inForce(String file) {
        return Optional.ofNullable(archive.releases().current().versions().get(file));
    }

    /** True when something else is in force than what the version was made from. */
    boolean isStale(TableVersion version) {
        return !inForce(version.file()).equals(Optional.ofNullable(version.base()));
    }

    void note(Actor who, Act act, TableVersion version, String why) {
        archive.audit().add(AuditEntry.of(now(), who, act, version, why));
    }
}
