package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.TableVersions;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each version of each table. */
final class JdbcTableVersions implements TableVersions {

    private static final String COLUMNS = "select id, file, number, state, base, hash, author, editors, why, approver,"
            + " from_day, created from table_version";
    private static final String UPDATE = "update table_version set file = ?, number = ?, state = ?, base = ?, hash = ?,"
            + " author = ?, editors = ?, why = ?, approver = ?, from_day = ?, created = ? where id = ?";
    private static final String INSERT = "insert into table_version (file, number, state, base, hash,"
            + " author, editors, why, approver, from_day, created, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "delete from table_version where id = ?";
    private static final String OPEN =
            COLUMNS + " where state in ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED') order by created desc, id";
    private static final String OF_FILE =
            COLUMNS + " where file = ? order by number is null desc, number desc, created desc, id";
    private static final String LAST = "select coalesce(max(number), 0) from table_version where file = ?";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcTableVersions(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public void save(TableVersion version) {
        Object[] values = VersionRow.values(version);
        work.run(() -> jdbc.update(UPDATE, values) == 1 || jdbc.update(INSERT, values) == 1);
    }

    @Override
    public void remove(VersionId id) {
        work.run(() -> jdbc.update(DELETE, id.value()));
    }

    @Override
    public Optional<TableVersion> find(VersionId id) {
        return query(COLUMNS + " where id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<TableVersion> of(String file) {
        return query(OF_FILE, file);
    }

    @Override
    public List<TableVersion> open() {
        return query(OPEN);
    }

    @Override
    public Optional<TableVersion> numbered(String file, int number) {
        return query(COLUMNS + " where file = ? and number = ?", file, number).stream()
                .findFirst();
    }

    @Override
    public int nextNumber(String file) {
        Integer last = work.run(() -> jdbc.queryForObject(LAST, Integer.class, file));
        return last + 1;
    }

    private List<TableVersion> query(String sql, Object... values) {
        return work.run(() -> jdbc.query(sql, (row, number) -> VersionRow.read(row), values));
    }
}
