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

/** Puts approved versions in force on their first day; whichever node is first does it for all. */
final class Calendar {

    private final Cabinet cabinet;
    private final ReleaseDesk releases;
    private final ZoneId zone;
    private volatile List<Problem> problems = List.of();

    Calendar(Cabinet cabinet, ReleaseDesk releases, ZoneId zone) {
        this.cabinet = cabinet;
        this.releases = releases;
        this.zone = zone;
    }

    void look() {
        List<Problem> found = new ArrayList<>();
        for (TableVersion version : due()) {
            try {
                releases.compiles(List.of(version));
                cabinet.archive().alone(() -> activated(version));
            } catch (InvalidAssetException e) {
                found.addAll(e.problems());
            }
        }
        problems = List.copyOf(found);
    }

    List<Problem> problems() {
        return problems;
    }

    private boolean activated(TableVersion version) {
        TableVersion now = cabinet.version(version.id());
        if (!isDue(now)) {
            return false;
        }
        if (cabinet.isStale(now)) {
            String why = "Something else came into force since it was approved.";
            cabinet.archive().versions().save(now.in(VersionState.PROPOSED, now.why()));
            cabinet.note(Actor.HUB, Act.WITHDREW, now, why);
            return false;
        }
        return releases.activate(List.of(now), Actor.HUB, now.why());
    }

    private List<TableVersion> due() {
        return cabinet.archive().versions().open().stream().filter(this::isDue).toList();
    }

    private boolean isDue(TableVersion version) {
        TableVersion.Approval yes = version.approval();
        return version.state() == VersionState.APPROVED
                && yes != null
                && !yes.from().isAfter(LocalDate.ofInstant(cabinet.now(), zone));
    }
}
