package io.caravanserai.profile.table;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.profile.store.Cursor;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are only ever added. */
final class JdbcTableAudit implements TableAudit {

    private static final String INSERT =
            "insert into table_audit (at_time, who, address, act, file, version_id, number, why)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEWEST = "select id, at_time, who, address, act, file, version_id, number, why"
            + " from table_audit where (cast(? as varchar(200)) is null or file = ?) and id < ? order by id desc limit ?";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcTableAudit(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    private record Line(long id, AuditEntry entry) {}

    @Override
    public void add(AuditEntry entry) {
        work.run(() -> jdbc.update(
                INSERT,
                Times.column(entry.at()),
                entry.actor().name(),
                entry.actor().address(),
                entry.act().name(),
                entry.file(),
                entry.version().value(),
                entry.number(),
                VersionRow.shortened(entry.why())));
    }

    @Override
    public Page<AuditEntry> list(@Nullable String file, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : RowCursor.parse(cursor);
        int oneMore = Cursor.oneMore(limit);
        return work.run(() -> Cursor.page(
                        jdbc.query(NEWEST, (row, number) -> line(row), file, file, before, oneMore),
                        limit,
                        line -> RowCursor.of(line.entry().at(), line.id()))
                .map(Line::entry));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                new AuditEntry(
                        Times.read(row, "at_time"),
                        new Actor(row.getString("who"), row.getString("address")),
                        AuditEntry.Act.valueOf(row.getString("act")),
                        row.getString("file"),
                        new VersionId(row.getString("version_id")),
                        row.getInt("number"),
                        row.getString("why")));
    }
}
