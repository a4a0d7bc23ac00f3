package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.profile.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each proof; the columns of a part that was not tried are null. */
record ProofRows(JdbcTemplate jdbc) {

    private static final String FIND = "select * from table_proof where hash = ?";
    private static final String UPDATE = "update table_proof set cases_passed = ?, cases_failed = ?, cases_at = ?,"
            + " lint_errors = ?, lint_hints = ?, lint_digest = ?, lint_at = ?,"
            + " replay_id = ?, replay_digest = ?, replay_count = ?, replay_change = ?, replay_at = ? where hash = ?";
    private static final String INSERT = "insert into table_proof (cases_passed, cases_failed, cases_at,"
            + " lint_errors, lint_hints, lint_digest, lint_at,"
            + " replay_id, replay_digest, replay_count, replay_change, replay_at, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    Optional<Proof> find(String hash) {
        return jdbc.query(FIND, (row, number) -> proof(row), hash).stream().findFirst();
    }

    void save(Proof proof) {
        List<@Nullable Object> values = new ArrayList<>();
        Proof.Cases cases = proof.cases();
        add(values, 3, cases == null ? null : new Object[] {cases.passed(), cases.failed(), at(cases.at())});
        Proof.Lint lint = proof.lint();
        add(values, 4, lint == null ? null : new Object[] {lint.errors(), lint.hints(), lint.digest(), at(lint.at())});
        Proof.Replay run = proof.replay();
        add(
                values,
                5,
                run == null
                        ? null
                        : new Object[] {run.id(), run.digest(), run.decisions(), run.changed(), at(run.at())});
        values.add(proof.hash());
        Object[] all = values.toArray();
        if (jdbc.update(UPDATE, all) == 0) {
            jdbc.update(INSERT, all);
        }
    }

    private static void add(List<@Nullable Object> values, int width, Object @Nullable [] part) {
        values.addAll(part == null ? Collections.nCopies(width, null) : Arrays.asList(part));
    }

    private static OffsetDateTime at(Instant moment) {
        return Times.column(moment);
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(row.getString("hash"), cases(row), lint(row), replay(row));
    }

    private static Proof.@Nullable Cases cases(ResultSet row) throws SQLException {
        return row.getObject("cases_at") == null
                ? null
                : new Proof.Cases(row.getInt("cases_passed"), row.getInt("cases_failed"), Times.read(row, "cases_at"));
    }

    private static Proof.@Nullable Lint lint(ResultSet row) throws SQLException {
        return row.getObject("lint_at") == null
                ? null
                : new Proof.Lint(
                        row.getInt("lint_errors"),
                        row.getInt("lint_hints"),
                        row.getString("lint_digest"),
                        Times.read(row, "lint_at"));
    }

    private static Proof.@Nullable Replay replay(ResultSet row) throws SQLException {
        return row.getObject("replay_at") == null
                ? null
                : new Proof.Replay(
                        row.getString("replay_id"),
                        row.getString("replay_digest"),
                        row.getLong("replay_count"),
                        row.getLong("replay_change"),
                        Times.read(row, "replay_at"));
    }
}
