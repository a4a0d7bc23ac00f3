package io.caravanserai.profile.table;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.Releases;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.profile.store.Cursor;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Releases and the versions each is made of. */
final class JdbcReleases implements Releases {

    private static final String NUMBER = "select coalesce(max(number), 0) from table_release";
    private static final String NEWEST =
            "select number, since, who, why from table_release where number < ? order by number desc limit ?";
    private static final String PARTS = "select file, version_id from table_release_part where release = ?";
    private static final String INSERT = "insert into table_release (number, since, who, why, place)"
            + " values (?, ?, ?, ?, (select coalesce(max(place), 0) from decision))";
    private static final String INSERT_PART =
            "insert into table_release_part (release, file, version_id) values (?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcReleases(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public long number() {
        return work.run(() -> jdbc.queryForObject(NUMBER, Long.class));
    }

    @Override
    public Release current() {
        return work.run(() -> newest(Long.MAX_VALUE, 1).stream().findFirst().orElse(Release.NONE));
    }

    @Override
    public void add(Release release) {
        work.run(() -> {
            jdbc.update(
                    INSERT,
                    release.number(),
                    Times.column(release.since()),
                    release.who(),
                    VersionRow.shortened(release.why()));
            release.versions()
                    .forEach((file, version) -> jdbc.update(INSERT_PART, release.number(), file, version.value()));
        });
    }

    @Override
    public Page<Release> list(@Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : RowCursor.parse(cursor);
        return work.run(() -> Cursor.page(
                newest(before, Cursor.oneMore(limit)),
                limit,
                release -> RowCursor.of(release.since(), release.number())));
    }

    private List<Release> newest(long before, int limit) {
        return jdbc.query(NEWEST, (row, number) -> release(row), before, limit);
    }

    private Release release(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        Map<String, VersionId> parts = new HashMap<>();
        jdbc.query(
                PARTS,
                part -> {
                    parts.put(part.getString("file"), new VersionId(part.getString("version_id")));
                },
                number);
        return new Release(number, parts, Times.read(row, "since"), row.getString("who"), row.getString("why"));
    }
}
