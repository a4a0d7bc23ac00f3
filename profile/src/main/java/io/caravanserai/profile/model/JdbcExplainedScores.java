package io.caravanserai.profile.model;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.profile.store.Cursor;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import io.caravanserai.profile.table.RowCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** One row a score. Whoever keeps some holds the row of the place until the commit. */
public final class JdbcExplainedScores implements ExplainedScores {

    /** Some 2 kB each. */
    private static final long MOST_KEPT = 20_000;

    private static final String PLACE = "select place from explained_place where id = 1";
    private static final String MOVE = "update explained_place set place = greatest(place, ?) where id = 1";
    private static final String AFTER = "select place, id from decision where place > ? order by place limit ?";
    private static final String COLUMNS = "select number, decision_id, as_of, explanation from explained_score";
    private static final String OF = COLUMNS + " where decision_id = ? order by number";
    private static final String LIST = COLUMNS + " where model = ? and (cast(? as varchar(60)) is null or version = ?)"
            + " and number < ? order by model desc, number desc limit ?";
    private static final String DELETE = "delete from explained_score where decision_id = ? and model = ?";
    private static final String INSERT =
            "insert into explained_score (decision_id, model, version, as_of, explanation) values (?, ?, ?, ?, ?)";
    private static final String FORGET =
            "delete from explained_score where number <= (select max(number) from explained_score) - ?";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    public JdbcExplainedScores(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
    }

    private record Row(long number, ExplainedScore score) {}

    @Override
    public long place() {
        Long place = work.run(() -> jdbc.queryForObject(PLACE, Long.class));
        return place == null ? 0 : place;
    }

    @Override
    public List<Placed> after(long place, int most) {
        return work.run(() -> jdbc.query(
                AFTER, (row, number) -> new Placed(row.getLong(1), new DecisionId(row.getString(2))), place, most));
    }

    @Override
    public void keep(long place, List<ExplainedScore> scores) {
        work.run(() -> {
            jdbc.update(MOVE, place);
            scores.forEach(this::keep);
            jdbc.update(FORGET, MOST_KEPT);
        });
    }

    private void keep(ExplainedScore score) {
        Explanation explanation = score.explanation();
        jdbc.update(DELETE, score.decision().value(), explanation.model());
        jdbc.update(
                INSERT,
                score.decision().value(),
                explanation.model(),
                explanation.version(),
                Times.column(score.asOf()),
                ExplanationCodec.write(explanation));
    }

    @Override
    public List<ExplainedScore> of(DecisionId decision) {
        return work.run(() -> jdbc.query(OF, (row, number) -> row(row).score(), decision.value()));
    }

    @Override
    public Page<ExplainedScore> list(String model, @Nullable String version, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : RowCursor.parse(cursor);
        int oneMore = Cursor.oneMore(limit);
        return work.run(() -> Cursor.page(
                        jdbc.query(LIST, (row, number) -> row(row), model, version, version, before, oneMore),
                        limit,
                        row -> RowCursor.of(row.score().asOf(), row.number()))
                .map(Row::score));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                new ExplainedScore(
                        new DecisionId(row.getString("decision_id")),
                        Times.read(row, "as_of"),
                        ExplanationCodec.read(row.getBytes("explanation"))));
    }
}
