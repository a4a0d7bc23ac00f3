package io.caravanserai.profile.model;

import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import io.caravanserai.profile.store.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** One row a folder. Whoever moves a model holds the row of turns until the commit. */
public final class JdbcModelRoster implements ModelRoster {

    private static final int MODELS = 2;
    private static final String ALL =
            "select folder, purpose, state, share, since, who, reigned_until, proposed_by, version"
                    + " from model_standing order by folder";
    private static final String DELETE = "delete from model_standing where folder = ?";
    private static final String INSERT = "insert into model_standing"
            + " (folder, purpose, state, share, since, who, reigned_until, proposed_by, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;
    private final Turn turn;

    public JdbcModelRoster(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
        this.turn = new Turn(jdbc, work, MODELS);
    }

    @Override
    public <T> T alone(Supplier<T> change) {
        return turn.take(change);
    }

    @Override
    public List<ModelStanding> all() {
        return work.run(() -> jdbc.query(ALL, (row, number) -> standing(row)));
    }

    @Override
    public void put(ModelStanding standing) {
        work.run(() -> {
            jdbc.update(DELETE, standing.folder());
            jdbc.update(
                    INSERT,
                    standing.folder(),
                    standing.purpose(),
                    standing.state().name(),
                    standing.share(),
                    Times.column(standing.since()),
                    standing.who(),
                    Times.optionalColumn(standing.reignedUntil()),
                    standing.proposedBy(),
                    standing.version());
        });
    }

    private static ModelStanding standing(ResultSet row) throws SQLException {
        return new ModelStanding(
                row.getString("folder"),
                row.getString("purpose"),
                ModelState.valueOf(row.getString("state")),
                row.getDouble("share"),
                Times.read(row, "since"),
                row.getString("who"),
                Times.readOptional(row, "reigned_until"),
                row.getString("proposed_by"),
                row.getString("version"));
    }
}
