package io.caravanserai.profile.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Raw signals and what is wrong with them, until they are replayed. */
final class JdbcQuarantine implements Quarantine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_PLACE = 1_000;
    private static final String COLUMNS = "select signal_key, connector, place, raw, problem, since from quarantine";
    private static final String KNOWN = "select signal_key from quarantine where signal_key = any(?)";
    private static final String INSERT =
            "insert into quarantine (signal_key, connector, place, raw, problem, since) values (?, ?, ?, ?, ?, ?)";
    private static final String RENEW = "update quarantine set problem = ?, since = ? where signal_key = ?";
    private static final String DELETE = "delete from quarantine where signal_key = ? and since = ?";
    private static final String OLDER = "since <= ? and (since < ? or signal_key < ?) order by ";
    private static final String NEWEST_FIRST = "since desc, signal_key desc limit ?";
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    private final JdbcTemplate jdbc;
    private final Counters counters;
    private final JdbcUnitOfWork work;

    JdbcQuarantine(JdbcTemplate jdbc, Counters counters, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.work = work;
    }

    @Override
    public void keep(List<QuarantinedSignal> signals) {
        work.run(() -> keepNew(signals));
    }

    private void keepNew(List<QuarantinedSignal> signals) {
        Map<String, QuarantinedSignal> fresh = new LinkedHashMap<>();
        signals.forEach(signal -> fresh.put(signal.key(), signal));
        Set<String> known =
                new HashSet<>(jdbc.query(KNOWN, Sql.anyOf(fresh.keySet()), (row, number) -> row.getString(1)));
        fresh.values().removeIf(signal -> known.contains(signal.key()) && renewed(signal));
        insert(fresh.values());
        counters.add(Map.of(
                Counters.QUARANTINED, (long) fresh.size(), Counters.DUPLICATES, (long) signals.size() - fresh.size()));
    }

    /** So that a replay that began before does not take it away; false when it did. */
    private boolean renewed(QuarantinedSignal signal) {
        return jdbc.update(RENEW, statement -> {
                    statement.setString(1, write(signal.problem()));
                    Sql.setTime(statement, 2, signal.since());
                    statement.setString(3, signal.key());
                })
                > 0;
    }

    private void insert(Collection<QuarantinedSignal> signals) {
        jdbc.batchUpdate(INSERT, signals, Sql.BATCH, (statement, signal) -> {
            statement.setString(1, signal.key());
            statement.setString(2, signal.signal().connector());
            statement.setString(3, shortened(signal.signal().place()));
            statement.setBytes(4, signal.signal().bytes());
            statement.setString(5, write(signal.problem()));
            Sql.setTime(statement, 6, signal.since());
        });
    }

    @Override
    public Page<QuarantinedSignal> list(@Nullable String connector, @Nullable String cursor, int limit) {
        Cursor after = cursor == null ? NEWEST : Cursor.parse(cursor);
        int oneMore = Cursor.oneMore(limit);
        return work.run(() -> Cursor.page(
                older(connector, after, oneMore), limit, signal -> new Cursor(signal.since(), signal.key())));
    }

    private List<QuarantinedSignal> older(@Nullable String connector, Cursor after, int limit) {
        String ofAll = " where " + OLDER + NEWEST_FIRST;
        String ofOne =
                " where connector = ? and " + OLDER + "connector desc, " + NEWEST_FIRST; // the order of its index
        return jdbc.query(
                COLUMNS + (connector == null ? ofAll : ofOne),
                statement -> {
                    int next = Sql.setOptional(statement, connector);
                    Sql.setTime(statement, next, after.time());
                    Sql.setTime(statement, next + 1, after.time());
                    statement.setString(next + 2, after.key());
                    statement.setInt(next + 3, limit);
                },
                (row, number) -> read(row));
    }

    @Override
    public Optional<QuarantinedSignal> find(String key) {
        return work.run(() -> jdbc.query(COLUMNS + " where signal_key = ?", (row, number) -> read(row), key).stream()
                .findFirst());
    }

    @Override
    public void replayed(List<QuarantinedSignal> signals) {
        work.run(() -> {
            int[][] rows = jdbc.batchUpdate(DELETE, signals, Sql.BATCH, (statement, signal) -> {
                statement.setString(1, signal.key());
                Sql.setTime(statement, 2, signal.since());
            });
            long gone = Arrays.stream(rows).flatMapToInt(Arrays::stream).sum();
            counters.add(Map.of(Counters.QUARANTINED, -gone));
        });
    }

    private static QuarantinedSignal read(ResultSet row) throws SQLException {
        Signal signal = new Signal(row.getString("connector"), row.getString("place"), row.getBytes("raw"));
        return new QuarantinedSignal(
                row.getString("signal_key"), signal, problem(row.getString("problem")), Times.read(row, "since"));
    }

    private static String shortened(String place) {
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE);
    }

    private static String write(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is five texts.", e);
        }
    }

    private static Problem problem(String json) {
        try {
            return JSON.readValue(json, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A quarantined problem is not JSON.", e);
        }
    }
}
