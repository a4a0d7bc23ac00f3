package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The customer table. */
final class CustomerRows {

    private static final String COLUMNS =
            "select id, canonical_id, first_seen, last_seen, identifiers, features, profile from customer ";
    private static final String BY_CANONICAL = COLUMNS + "where canonical_id = any(?) order by id";
    private static final String CANONICAL = "select canonical_id from customer where id = ?";
    private static final String ALL_CANONICAL = "select distinct canonical_id from customer where id = any(?)";
    private static final String MEMBERS = "select id from customer where canonical_id = any(?)";
    static final String GROUPS = "select id, canonical_id from customer"
            + " where canonical_id in (select canonical_id from customer where id = any(?))";
    private static final String INSERT = "insert into customer"
            + " (id, canonical_id, first_seen, last_seen, identifiers, features, profile) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update customer"
            + " set canonical_id = ?, first_seen = ?, last_seen = ?, identifiers = ?, features = ?, profile = ?"
            + " where id = ?";
    private static final String REPOINT = "update customer set canonical_id = ? where id = ?";

    private static final String LAST_SEEN = "select id, last_seen from customer where canonical_id = id"
            + " and last_seen <= ? and (last_seen < ? or id < ?) order by last_seen desc, id desc limit ?";
    private static final String PERSONS =
            "select id from customer where canonical_id = id and id > ? order by id limit ?";
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcTemplate jdbc;

    CustomerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** When a customer was last active. */
    record Seen(CustomerId id, Instant time) {}

    /** The customers and everyone linked into them; nobody else changes them before this transaction ends. */
    List<CustomerRow> lock(Collection<CustomerId> canonical) {
        return canonical.isEmpty() ? List.of() : find(BY_CANONICAL + " for update", canonical);
    }

    List<CustomerRow> read(CustomerId canonical) {
        return read(Set.of(canonical));
    }

    List<CustomerRow> read(Collection<CustomerId> canonical) {
        return canonical.isEmpty() ? List.of() : find(BY_CANONICAL, canonical);
    }

    private List<CustomerRow> find(String sql, Collection<CustomerId> canonical) {
        return jdbc.query(sql, Sql.anyOf(canonical), (row, number) -> CustomerRow.read(row));
    }

    Optional<CustomerId> canonical(CustomerId customer) {
        return jdbc.query(CANONICAL, (row, number) -> new CustomerId(row.getString(1)), customer.value()).stream()
                .findFirst();
    }

    /** Whom these lead to, each once; whoever is not known leads to nobody. */
    List<CustomerId> canonical(Collection<CustomerId> customers) {
        return jdbc.query(ALL_CANONICAL, Sql.anyOf(customers), (row, number) -> new CustomerId(row.getString(1)));
    }

    /** Everyone each of these is the same person as, by member; whoever is not known is alone. */
    Map<CustomerId, Set<CustomerId>> groupsOf(Collection<CustomerId> customers) {
        Map<CustomerId, Set<CustomerId>> byCanonical = new HashMap<>();
        RowCallbackHandler read = row -> byCanonical
                .computeIfAbsent(new CustomerId(row.getString(2)), none -> new HashSet<>())
                .add(new CustomerId(row.getString(1)));
        jdbc.query(GROUPS, Sql.anyOf(customers), read);
        return Kin.byMember(byCanonical);
    }

    /** Every id that leads to the same person; the id itself when it is not known. */
    Collection<CustomerId> everyIdOf(CustomerId customer) {
        CustomerId canonical = canonical(customer).orElse(customer);
        List<CustomerId> members =
                jdbc.query(MEMBERS, Sql.anyOf(Set.of(canonical)), (row, number) -> new CustomerId(row.getString(1)));
        return members.isEmpty() ? List.of(customer) : members;
    }

    /** Persons in the order of their ids, each once however many ids lead to them. */
    List<CustomerId> persons(String after, int limit) {
        return jdbc.query(PERSONS, (row, number) -> new CustomerId(row.getString(1)), after, limit);
    }

    /** Last active first. */
    List<Seen> lastSeen(@Nullable Cursor after, int limit) {
        Instant time = after == null ? END_OF_TIME : after.time();
        String id = after == null ? "" : after.key();
        return jdbc.query(
                LAST_SEEN,
                statement -> {
                    Sql.setTime(statement, 1, time);
                    Sql.setTime(statement, 2, time);
                    statement.setString(3, id);
                    statement.setInt(4, limit);
                },
                (row, number) -> new Seen(new CustomerId(row.getString(1)), Times.read(row, "last_seen")));
    }

    void insert(List<CustomerRow> rows) {
        jdbc.batchUpdate(INSERT, rows, Sql.BATCH, (statement, row) -> {
            statement.setString(1, row.id().value());
            setAllButId(statement, 2, row);
        });
    }

    void update(List<CustomerRow> rows) {
        jdbc.batchUpdate(UPDATE, rows, Sql.BATCH, (statement, row) -> {
            setAllButId(statement, 1, row);
            statement.setString(7, row.id().value());
        });
    }

    void repoint(Collection<CustomerId> customers, CustomerId canonical) {
        jdbc.batchUpdate(REPOINT, customers, Sql.BATCH, (statement, customer) -> {
            statement.setString(1, canonical.value());
            statement.setString(2, customer.value());
        });
    }

    private static void setAllButId(PreparedStatement statement, int first, CustomerRow row) throws SQLException {
        statement.setString(first, row.canonical().value());
        Sql.setTime(statement, first + 1, row.firstSeen());
        Sql.setTime(statement, first + 2, row.lastSeen());
        statement.setInt(first + 3, row.identifiers());
        statement.setBytes(first + 4, row.features());
        statement.setBytes(first + 5, row.profile());
    }
}
