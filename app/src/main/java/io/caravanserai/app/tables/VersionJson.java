package io.caravanserai.app.tables;

import io.caravanserai.app.asked.OwnWords;
import io.caravanserai.domain.publishing.TableVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version as the API writes it.
 *
 * @param number null until it is proposed for the first time
 * @param state {@code draft}, {@code proposed}, {@code approved}, {@code active}, {@code retired} or {@code rejected}
 * @param base id of the version it was made from
 * @param from first day in force
 */
record VersionJson(
        String id,
        String table,
        @Nullable Integer number,
        String state,
        String author,
        List<String> editors,
        String why,
        @Nullable String approver,
        @Nullable LocalDate from,
        @Nullable String base,
        String hash,
        Instant created) {

    static VersionJson of(TableVersion version) {
        TableVersion.Approval yes = version.approval();
        return new VersionJson(
                version.id().value(),
                version.table(),
                version.number() == 0 ? null : version.number(),
                version.state().name().toLowerCase(Locale.ROOT),
                version.author(),
                version.editors().stream().sorted().toList(),
                OwnWords.of(version.author(), version.why()),
                yes == null ? null : yes.approver(),
                yes == null ? null : yes.from(),
                version.base() == null ? null : version.base().value(),
                version.hash(),
                version.created());
    }
}
