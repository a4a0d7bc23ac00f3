package io.caravanserai.app.tables;

import io.caravanserai.app.asked.OwnWords;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.TableNames;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit.
 *
 * @param address network address it came from, empty for the hub itself
 * @param act such as {@code proposed}
 */
record AuditJson(
        Instant at,
        String who,
        String address,
        String act,
        String table,
        String version,
        @Nullable Integer number,
        String why) {

    static AuditJson of(AuditEntry entry) {
        return new AuditJson(
                entry.at(),
                entry.actor().name(),
                entry.actor().address(),
                entry.act().name().toLowerCase(Locale.ROOT),
                TableNames.of(entry.file()),
                entry.version().value(),
                entry.number() == 0 ? null : entry.number(),
                isSaidByPeople(entry.act())
                        ? OwnWords.of(entry.actor().name(), entry.why())
                        : OwnWords.say(entry.why()));
    }

    private static boolean isSaidByPeople(AuditEntry.Act act) {
        return switch (act) {
            case PROPOSED, REJECTED, ROLLED_BACK -> true;
            default -> false;
        };
    }
}
