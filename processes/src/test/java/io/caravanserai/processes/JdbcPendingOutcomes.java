package io.caravanserai.processes;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Waiting outcomes in the test's database, so that delivery is tested with real transactions. */
final class JdbcPendingOutcomes implements PendingOutcomes {

    private final JdbcTemplate jdbc;

    JdbcPendingOutcomes(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.execute(
                "create table pending (event varchar(200) primary key, decision varchar(64), response varchar(20))");
    }

    @Override
    public void add(DecisionId decision, Outcome outcome) {
        String sql = "insert into pending select ?, ?, ? where not exists (select 1 from pending where event = ?)";
        String code = outcome.response().code();
        jdbc.update(sql, outcome.event(), decision.value(), code, outcome.event());
    }

    @Override
    public List<Outcome> due(int limit) {
        return jdbc.query(
                "select event, decision, response from pending order by event fetch first " + limit + " rows only",
                (row, number) -> new Outcome(
                        row.getString(1),
                        new DecisionId(row.getString(2)),
                        null,
                        Response.parse(row.getString(3)).orElseThrow(),
                        Instant.EPOCH));
    }

    @Override
    public boolean answered(DecisionId decision, Instant before) {
        String sql = "select count(*) from pending where decision = ?";
        return jdbc.queryForObject(sql, Integer.class, decision.value()) > 0;
    }

    @Override
    public void done(String event) {
        jdbc.update("delete from pending where event = ?", event);
    }
}
