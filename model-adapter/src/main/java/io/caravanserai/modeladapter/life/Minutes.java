package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.modeladapter.Resident;
import io.caravanserai.modeladapter.Residents;
import java.time.InstantSource;
import java.util.Optional;

/** The audit's lines about models, among those about tables: the file is the folder, the version the passport's. */
final class Minutes {

    private static final String UNKNOWN = "-";

    private final TableAudit audit;
    private final Residents models;
    private final InstantSource clock;

    Minutes(TableAudit audit, Residents models, InstantSource clock) {
        this.audit = audit;
        this.models = models;
        this.clock = clock;
    }

    void add(ModelStanding standing, Actor who, AuditEntry.Act act, String why) {
        VersionId version = new VersionId(version(standing));
        audit.add(new AuditEntry(clock.instant(), who, act, file(standing.folder()), version, 0, why));
    }

    /** Empty when the audit knows none. */
    Optional<String> lastVersion(String folder) {
        return audit.list(file(folder), null, 1).items().stream()
                .map(entry -> entry.version().value())
                .filter(version -> !version.equals(UNKNOWN))
                .findFirst();
    }

    static String file(String folder) {
        return "models/" + folder;
    }

    private String version(ModelStanding standing) {
        String known = standing.version();
        return known == null ? versionHere(standing.folder()) : known;
    }

    private String versionHere(String folder) {
        return models.residents().stream()
                .filter(one -> one.folder().equals(folder))
                .map(Resident::version)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
