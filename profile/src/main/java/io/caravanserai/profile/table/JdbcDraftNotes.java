package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.DraftNotes;
import io.caravanserai.domain.publishing.EditLock;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies beside versions. */
final class JdbcDraftNotes implements DraftNotes {

    private static final String LOCK = "select owner, until from table_note where version_id = ? and owner is not null";
    private static final String UPDATE_LOCK = "update table_note set owner = ?, until = ? where version_id = ?";
    private static final String INSERT_LOCK = "insert into table_note (owner, until, version_id) values (?, ?, ?)";
    private static final String UNLOCK = "update table_note set owner = null, until = null where version_id = ?";
    private static final String REFUSED = "select refused from table_note where version_id = ?";
    private static final String UPDATE_REFUSED = "update table_note set refused = ? where version_id = ?";
    private static final String INSERT_REFUSED = "insert into table_note (refused, version_id) values (?, ?)";
    private static final String CLEAR = "delete from table_note where version_id = ?";
    private static final String ON_DISK = "select hash, version_id, base from table_on_disk where file = ?";
    private static final String UPDATE_DISK =
            "update table_on_disk set hash = ?, version_id = ?, base = ? where file = ?";
    private static final String INSERT_DISK =
            "insert into table_on_disk (hash, version_id, base, file) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcDraftNotes(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Optional<EditLock> lock(VersionId draft) {
        return work.run(() -> jdbc
                .query(
                        LOCK,
                        (row, number) -> new EditLock(row.getString("owner"), Times.read(row, "until")),
                        draft.value())
                .stream()
                .findFirst());
    }

    @Override
    public void lock(VersionId draft, EditLock lock) {
        put(UPDATE_LOCK, INSERT_LOCK, lock.owner(), Times.column(lock.until()), draft.value());
    }

    @Override
    public void unlock(VersionId draft) {
        work.run(() -> jdbc.update(UNLOCK, draft.value()));
    }

    @Override
    public Optional<String> refused(VersionId draft) {
        return work.run(() -> jdbc.query(REFUSED, (row, number) -> row.getString(1), draft.value()).stream()
                .filter(Objects::nonNull)
                .findFirst());
    }

    @Override
    public void refuse(VersionId draft, String hash) {
        put(UPDATE_REFUSED, INSERT_REFUSED, hash, draft.value());
    }

    @Override
    public void clear(VersionId draft) {
        work.run(() -> jdbc.update(CLEAR, draft.value()));
    }

    @Override
    public Optional<OnDisk> onDisk(String file) {
        return work.run(() -> jdbc
                .query(
                        ON_DISK,
                        (row, number) -> new OnDisk(
                                file,
                                row.getString("hash"),
                                new VersionId(row.getString("version_id")),
                                row.getString("base")),
                        file)
                .stream()
                .findFirst());
    }

    @Override
    public void sawOnDisk(OnDisk seen) {
        put(UPDATE_DISK, INSERT_DISK, seen.hash(), seen.version().value(), seen.base(), seen.file());
    }

    private void put(String update, String insert, Object... values) {
        work.run(() -> jdbc.update(update, values) == 1 || jdbc.update(insert, values) == 1);
    }
}
