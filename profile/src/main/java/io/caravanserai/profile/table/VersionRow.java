package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.profile.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A version as its row; user names hold no comma. */
final class VersionRow {

    private static final int LONGEST = 2_000;

    private VersionRow() {}

    /** In the order of the columns, the id last. */
    static @Nullable Object[] values(TableVersion version) {
        TableVersion.Approval yes = version.approval();
        VersionId base = version.base();
        return new @Nullable Object[] {
            version.file(),
            version.number() == 0 ? null : version.number(),
            version.state().name(),
            base == null ? null : base.value(),
            version.hash(),
            version.author(),
            String.join(",", new TreeSet<>(version.editors())),
            shortened(version.why()),
            yes == null ? null : yes.approver(),
            yes == null ? null : yes.from(),
            Times.column(version.created()),
            version.id().value()
        };
    }

    static TableVersion read(ResultSet row) throws SQLException {
        String base = row.getString("base");
        String editors = row.getString("editors");
        return new TableVersion(
                new VersionId(row.getString("id")),
                row.getString("file"),
                row.getInt("number"),
                VersionState.valueOf(row.getString("state")),
                base == null ? null : new VersionId(base),
                row.getString("hash"),
                row.getString("author"),
                editors.isEmpty() ? Set.of() : Set.of(editors.split(",", -1)),
                row.getString("why"),
                approval(row),
                Times.read(row, "created"));
    }

    private static TableVersion.@Nullable Approval approval(ResultSet row) throws SQLException {
        String approver = row.getString("approver");
        return approver == null
                ? null
                : new TableVersion.Approval(approver, row.getObject("from_day", LocalDate.class));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
