package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Approves what came from disk where the house says that no second person is needed. Cases and conflicts still block. */
final class AutoPublisher {

    private static final String WHY = "HUB_TABLES_AUTO_PUBLISH";

    private final Cabinet cabinet;
    private final Prover prover;
    private final ReleaseDesk releases;
    private final ZoneId zone;
    private final boolean allowed;

    AutoPublisher(Cabinet cabinet, Prover prover, ReleaseDesk releases, ZoneId zone, boolean allowed) {
        this.cabinet = cabinet;
        this.prover = prover;
        this.releases = releases;
        this.zone = zone;
        this.allowed = allowed;
    }

    /** All that can be published, in one release; they stay proposed where they cannot, with the reasons returned. */
    List<Problem> publish(List<TableVersion> proposed) {
        List<Problem> problems = new ArrayList<>();
        if (allowed) {
            List<TableVersion> ready = proposed.stream()
                    .filter(version -> isReady(version, problems))
                    .toList();
            problems.addAll(published(ready));
        }
        return problems;
    }

    private List<Problem> published(List<TableVersion> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        try {
            releases.compiles(ready);
        } catch (InvalidAssetException e) {
            return e.problems();
        }
        cabinet.archive().alone(() -> {
            List<TableVersion> approved = ready.stream()
                    .filter(version -> cabinet.version(version.id()).equals(version))
                    .map(this::approved)
                    .toList();
            return approved.isEmpty() || releases.activate(approved, Actor.HUB, WHY);
        });
        return List.of();
    }

    private TableVersion approved(TableVersion version) {
        LocalDate today = LocalDate.ofInstant(cabinet.now(), zone);
        TableVersion approved = version.approved(Actor.HUB.name(), today);
        cabinet.archive().versions().save(approved);
        cabinet.note(Actor.HUB, Act.APPROVED, approved, WHY);
        return approved;
    }

    private boolean isReady(TableVersion version, List<Problem> problems) {
        if (version.state() != VersionState.PROPOSED || cabinet.isStale(version)) {
            problems.add(new Problem(
                    version.file(),
                    "",
                    "version " + version.number(),
                    "says something else in the same cells than what is in force",
                    "Withdraw it in the console and choose cell by cell."));
            return false;
        }
        List<Problem> failing = prover.cases(version).results().stream()
                .flatMap(result -> result.problems().stream())
                .toList();
        problems.addAll(failing);
        return failing.isEmpty();
    }
}
