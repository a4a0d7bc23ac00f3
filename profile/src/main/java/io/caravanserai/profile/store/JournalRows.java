package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The event journal. */
final class JournalRows {

    private static final String COLUMNS =
            "select event_key, source, id, customer_id, type, schema_version, time, body from event ";
    private static final String HASHES = "select event_key, content_hash from event where event_key = any(?)";
    private static final String OF_CUSTOMERS = COLUMNS + "where customer_id = any(?)";
    private static final String OF_TYPES = OF_CUSTOMERS + " and coalesce(type) = any(?)"; // see Sql.anyOf
    private static final String NEWEST =
            COLUMNS + "where customer_id = any(?) order by time desc, event_key desc limit ?";
    private static final String OLDER = COLUMNS
            + "where customer_id = any(?) and coalesce(time) <= ? and (time < ? or event_key < ?)"
            + " order by time desc, event_key desc limit ?";
    private static final String LATEST_PURCHASES =
            COLUMNS + "where customer_id = any(?) and type = 'purchase' order by time desc, event_key desc limit ?";
    private static final String PURCHASES = "select customer_id, time from event where customer_id = any(?)"
            + " and coalesce(time) > ? and coalesce(time) <= ? and type = 'purchase'";
    private static final String INSERT = "insert into event"
            + " (event_key, source, id, customer_id, type, schema_version, time, content_hash, body)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "update event set customer_id = ? where event_key = ?";

    private final JdbcTemplate jdbc;

    JournalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param member customer the event's first identifier was first seen with */
    record Line(Event event, CustomerId member, String hash, String body) {}

    Map<String, String> hashes(Collection<String> keys) {
        Map<String, String> hashes = new HashMap<>();
        RowCallbackHandler read = row -> hashes.put(row.getString(1), row.getString(2));
        jdbc.query(HASHES, Sql.anyOf(keys), read);
        return hashes;
    }

    /** Every event of these customers, in no order: what is rebuilt from them does not depend on it. */
    void each(Collection<CustomerId> members, BiConsumer<Event, CustomerId> reader) {
        RowCallbackHandler read =
                row -> reader.accept(EventBody.read(row), new CustomerId(row.getString("customer_id")));
        jdbc.query(OF_CUSTOMERS, Sql.anyOf(members), read);
    }

    /** The same, of these types only. */
    void each(Collection<CustomerId> members, Collection<String> types, BiConsumer<Event, CustomerId> reader) {
        RowCallbackHandler read =
                row -> reader.accept(EventBody.read(row), new CustomerId(row.getString("customer_id")));
        jdbc.query(OF_TYPES, Sql.anyOf(members, types), read);
    }

    List<Event> newest(Collection<CustomerId> members, int limit) {
        return latest(NEWEST, members, limit);
    }

    List<Event> latestPurchases(Collection<CustomerId> members, int limit) {
        return latest(LATEST_PURCHASES, members, limit);
    }

    private List<Event> latest(String sql, Collection<CustomerId> members, int limit) {
        return jdbc.query(
                sql,
                statement -> {
                    Sql.anyOf(members).setValues(statement);
                    statement.setInt(2, limit);
                },
                (row, number) -> EventBody.read(row));
    }

    List<Event> older(Collection<CustomerId> members, Instant time, String key, int limit) {
        return jdbc.query(
                OLDER,
                statement -> {
                    Sql.anyOf(members).setValues(statement);
                    Sql.setTime(statement, 2, time);
                    Sql.setTime(statement, 3, time);
                    statement.setString(4, key);
                    statement.setInt(5, limit);
                },
                (row, number) -> EventBody.read(row));
    }

    /** When each of these bought something after the first moment, up to the last. */
    Map<CustomerId, List<Instant>> purchases(Collection<CustomerId> members, Instant from, Instant until) {
        Map<CustomerId, List<Instant>> purchases = new HashMap<>();
        RowCallbackHandler read = row -> purchases
                .computeIfAbsent(new CustomerId(row.getString("customer_id")), none -> new ArrayList<>())
                .add(Times.read(row, "time"));
        jdbc.query(
                PURCHASES,
                statement -> {
                    Sql.anyOf(members).setValues(statement);
                    Sql.setTime(statement, 2, from);
                    Sql.setTime(statement, 3, until);
                },
                read);
        return purchases;
    }

    void insert(List<Line> lines) {
        jdbc.batchUpdate(INSERT, lines, Sql.BATCH, (statement, line) -> {
            statement.setString(1, line.event.key().toString());
            statement.setString(2, line.event.source());
            statement.setString(3, line.event.id());
            statement.setString(4, line.member.value());
            statement.setString(5, line.event.type());
            statement.setInt(6, line.event.schemaVersion());
            Sql.setTime(statement, 7, line.event.time());
            statement.setString(8, line.hash);
            statement.setString(9, line.body);
        });
    }

    void move(Collection<String> keys, CustomerId owner) {
        jdbc.batchUpdate(MOVE, keys, Sql.BATCH, (statement, key) -> {
            statement.setString(1, owner.value());
            statement.setString(2, key);
        });
    }
}
