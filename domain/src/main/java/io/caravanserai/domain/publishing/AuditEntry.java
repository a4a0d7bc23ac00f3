package io.caravanserai.domain.publishing;

import java.time.Instant;

/**
 * One thing somebody did to a table. Entries are only ever added; they hold user names and no data of customers.
 *
 * @param number of the version, 0 while it has none
 * @param why as said by the actor, or what the hub noticed
 */
public record AuditEntry(Instant at, Actor actor, Act act, String file, VersionId version, int number, String why) {

    public enum Act {
        OPENED,
        EDITED,
        UPLOADED,
        REFUSED_UPLOAD,
        REBASED,
        TOOK_LOCK,
        OVERRODE_LOCK,
        DISCARDED,
        PROPOSED,
        WITHDREW,
        APPROVED,
        REJECTED,
        ACTIVATED,
        ROLLED_BACK,
        IMPORTED
    }

    public static AuditEntry of(Instant at, Actor actor, Act act, TableVersion version, String why) {
        return new AuditEntry(at, actor, act, version.file(), version.id(), version.number(), why);
    }
}
