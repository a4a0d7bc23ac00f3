package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableTrial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the next release out of the one in force and some other versions. */
final class ReleaseDesk {

    private final Cabinet cabinet;
    private final TableTrial trial;

    ReleaseDesk(Cabinet cabinet, TableTrial trial) {
        this.cabinet = cabinet;
        this.trial = trial;
    }

    /**
     * Proves that every node will be able to run it, before any node is told.
     *
     * @return the tables in force with these in their places
     * @throws InvalidAssetException with every problem
     */
    RuleSet compiles(List<TableVersion> versions) {
        Map<String, byte[]> all = workbooks(cabinet.archive().releases().current());
        versions.forEach(version -> all.put(version.file(), cabinet.bytes(version.hash())));
        return trial.compile(all);
    }

    /** Inside {@code alone}: retires what they replace, and adds one release. */
    boolean activate(List<TableVersion> versions, Actor who, String why) {
        Release before = cabinet.archive().releases().current();
        Map<String, VersionId> changed = new HashMap<>();
        for (TableVersion version : versions) {
            VersionId old = before.versions().get(version.file());
            if (old != null && !old.equals(version.id())) {
                cabinet.archive().versions().save(cabinet.version(old).in(VersionState.RETIRED));
            }
            cabinet.archive().versions().save(version.in(VersionState.ACTIVE));
            changed.put(version.file(), version.id());
        }
        Release next = before.next(changed, cabinet.now(), who.name(), why);
        cabinet.archive().releases().add(next);
        versions.forEach(version -> cabinet.note(who, Act.ACTIVATED, version, "release " + next.number()));
        return true;
    }

    /** A new map of the bytes of every workbook of the release. */
    Map<String, byte[]> workbooks(Release release) {
        Map<String, byte[]> all = new HashMap<>();
        release.versions()
                .forEach((file, id) ->
                        all.put(file, cabinet.bytes(cabinet.version(id).hash())));
        return all;
    }
}
