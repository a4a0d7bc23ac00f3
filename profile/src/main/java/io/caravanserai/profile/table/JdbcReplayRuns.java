package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.ReplayRuns;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayState;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Progress of replays, one row each, written by the node that runs it. */
final class JdbcReplayRuns implements ReplayRuns {

    private static final String UPDATE =
            "update table_replay_run set state = ?, done = ?, total = ?, problem = ?, noted_at = ? where id = ?";
    private static final String INSERT = "insert into table_replay_run"
            + " (state, done, total, problem, noted_at, id, is_unwanted) values (?, ?, ?, ?, ?, ?, false)";
    private static final String FIND =
            "select state, done, total, problem, is_unwanted, noted_at from table_replay_run where id = ?";
    private static final String UNWANT = "update table_replay_run set is_unwanted = true where id = ?";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcReplayRuns(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public void note(ReplayProgress progress, Instant now) {
        @Nullable
        Object[] values = {
            progress.state().name(),
            progress.done(),
            progress.of(),
            progress.problem() == null ? null : VersionRow.shortened(progress.problem()),
            Times.column(now),
            progress.id().value()
        };
        work.run(() -> jdbc.update(UPDATE, values) == 1 || jdbc.update(INSERT, values) == 1);
    }

    @Override
    public Optional<Noted> find(ReplayId id) {
        return work.run(() -> jdbc.query(FIND, (row, number) -> noted(id, row), id.value()).stream()
                .findFirst());
    }

    @Override
    public void unwant(ReplayId id) {
        work.run(() -> jdbc.update(UNWANT, id.value()));
    }

    private static Noted noted(ReplayId id, ResultSet row) throws SQLException {
        ReplayProgress progress = new ReplayProgress(
                id,
                ReplayState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("problem"));
        return new Noted(progress, row.getBoolean("is_unwanted"), Times.read(row, "noted_at"));
    }
}
