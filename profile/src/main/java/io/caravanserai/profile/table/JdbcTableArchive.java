package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.DraftNotes;
import io.caravanserai.domain.publishing.Releases;
import io.caravanserai.domain.publishing.ReplayResults;
import io.caravanserai.domain.publishing.ReplayRuns;
import io.caravanserai.domain.publishing.TableArchive;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.domain.publishing.TableVersions;
import io.caravanserai.domain.publishing.Workbooks;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Turn;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Versions of tables in the house's database. Whoever changes something holds the row of turns until the commit. */
public final class JdbcTableArchive implements TableArchive {

    private static final int TABLES = 1;

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;
    private final Turn turn;

    public JdbcTableArchive(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
        this.turn = new Turn(jdbc, work, TABLES);
    }

    @Override
    public <T> T alone(Supplier<T> change) {
        return turn.take(change);
    }

    @Override
    public Workbooks workbooks() {
        return new JdbcWorkbooks(jdbc, work);
    }

    @Override
    public TableVersions versions() {
        return new JdbcTableVersions(jdbc, work);
    }

    @Override
    public DraftNotes notes() {
        return new JdbcDraftNotes(jdbc, work);
    }

    @Override
    public Releases releases() {
        return new JdbcReleases(jdbc, work);
    }

    @Override
    public ReplayResults replays() {
        return new JdbcReplayResults(jdbc, work);
    }

    @Override
    public ReplayRuns runs() {
        return new JdbcReplayRuns(jdbc, work);
    }

    @Override
    public TableAudit audit() {
        return new JdbcTableAudit(jdbc, work);
    }
}
