package io.caravanserai.profile.store;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Outcomes that wait for their process. */
final class JdbcPendingOutcomes implements PendingOutcomes {

    private static final String KNOWN = "select count(*) from pending_outcome where event_key = ?";
    private static final String INSERT =
            "insert into pending_outcome (event_key, decision_id, action, response, time) values (?, ?, ?, ?, ?)";
    private static final String DUE = "select event_key, decision_id, action, response, time from pending_outcome"
            + " order by time, event_key limit ?";
    private static final String OF_DECISION = "select count(*) from pending_outcome where decision_id = ? and time < ?";
    private static final String DELETE = "delete from pending_outcome where event_key = ?";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcPendingOutcomes(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public void add(DecisionId decision, Outcome outcome) {
        work.run(() -> {
            if (!isKnown(outcome)) {
                jdbc.update(
                        INSERT,
                        outcome.event(),
                        decision.value(),
                        outcome.action(),
                        outcome.response().name(),
                        Times.column(outcome.time()));
            }
        });
    }

    private boolean isKnown(Outcome outcome) {
        return counts(KNOWN, outcome.event());
    }

    @Override
    public boolean answered(DecisionId decision, Instant before) {
        return work.run(() -> counts(OF_DECISION, decision.value(), Times.column(before)));
    }

    private boolean counts(String sql, Object... values) {
        Integer found = jdbc.queryForObject(sql, Integer.class, values);
        return found != null && found > 0;
    }

    @Override
    public List<Outcome> due(int limit) {
        return work.run(() -> jdbc.query(DUE, (row, number) -> outcome(row), limit));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("event_key"),
                new DecisionId(row.getString("decision_id")),
                row.getString("action"),
                Response.valueOf(row.getString("response")),
                Times.read(row, "time"));
    }

    @Override
    public void done(String event) {
        work.run(() -> {
            jdbc.update(DELETE, event);
        });
    }
}
