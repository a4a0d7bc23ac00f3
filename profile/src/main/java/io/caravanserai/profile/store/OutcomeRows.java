package io.caravanserai.profile.store;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.decision.DecisionId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers did about our decisions. */
final class OutcomeRows {

    private static final String INSERT =
            "insert into outcome (event_key, decision_id, action, response, time) values (?, ?, ?, ?, ?)";

    static final String ACCEPTED =
            "select distinct decision_id from outcome where decision_id = any(?) and response = 'ACCEPTED'";

    private final JdbcTemplate jdbc;

    OutcomeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Map<Outcome, DecisionId> outcomes) {
        jdbc.batchUpdate(INSERT, outcomes.entrySet(), Sql.BATCH, (statement, entry) -> {
            Outcome outcome = entry.getKey();
            statement.setString(1, outcome.event());
            statement.setString(2, entry.getValue().value());
            statement.setString(3, outcome.action());
            statement.setString(4, outcome.response().name());
            Sql.setTime(statement, 5, outcome.time());
        });
    }

    /** Which of these decisions the customers accepted. */
    Set<DecisionId> accepted(Collection<DecisionId> decisions) {
        return decisions.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.query(ACCEPTED, Sql.anyOf(decisions), (row, number) -> new DecisionId(row.getString(1))));
    }
}
