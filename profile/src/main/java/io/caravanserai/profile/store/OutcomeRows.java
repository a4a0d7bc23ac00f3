package io.caravanserai.profile.store;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What customers did about our decisions. */
final class OutcomeRows {

    private static final String INSERT =
            "insert into outcome (event_key, decision_id, action, response, time) values (?, ?, ?, ?, ?)";

    static final String ACCEPTED =
            "select distinct decision_id from outcome where decision_id = any(?) and response = 'ACCEPTED'";

    private static final String LATEST =
            "select decision_id, response from outcome order by time desc, event_key desc limit ?";

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

    /** Of the latest outcomes, whether each decision was accepted; those still without an answer are left out. */
    Map<DecisionId, Boolean> latestAnswers(int most) {
        Map<DecisionId, Boolean> answers = new HashMap<>();
        RowCallbackHandler read = row -> {
            Response response = Response.valueOf(row.getString("response"));
            if (response.isFinal()) {
                answers.merge(
                        new DecisionId(row.getString("decision_id")),
                        response == Response.ACCEPTED,
                        Boolean::logicalOr);
            }
        };
        jdbc.query(LATEST, read, most);
        return answers;
    }
}
