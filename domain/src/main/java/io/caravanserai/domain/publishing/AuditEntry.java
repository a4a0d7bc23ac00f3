package io.caravanserai.domain.publishing;

import java.time.Instant;

/**
 * One thing somebody did to a table, or to a version of a model ({@code models/churn@2}). Entries are only ever added; they hold user names and no data of customers.
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
        IMPORTED,
        /** A version of a model was admitted. */
        ENROLLED,
        /** It scores a share of the customers. */
        CHALLENGED,
        /** It is the champion. */
        PROMOTED,
        RETIRED,
        /** The last good one is champion again. */
        RETURNED
    }

    public static AuditEntry of(Instant at, Actor actor, Act act, TableVersion version, String why) {
        return new AuditEntry(at, actor, act, version.file(), version.id(), version.number(), why);
    }
}
