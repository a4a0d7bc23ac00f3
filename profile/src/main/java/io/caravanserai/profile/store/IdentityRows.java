package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Identifiers, whom they lead to, and the links between them. */
final class IdentityRows {

    private static final String FIND = "select i.identifier, i.customer_id, c.canonical_id from identifier i"
            + " join customer c on c.id = i.customer_id where i.identifier = any(?)";
    private static final String OF_CUSTOMERS =
            "select identifier, customer_id from identifier" + " where customer_id = any(?) order by identifier";
    private static final String INSERT = "insert into identifier (identifier, customer_id) values (?, ?)";
    private static final String MOVE = "update identifier set customer_id = ? where identifier = ?";
    private static final String LINK = "select one, other, apart, reason, since from identity_link where ";
    /** Two searches, not one with "or": H2 reads every row for that. */
    private static final String LINKS = LINK + "one = any(?) union " + LINK + "other = any(?) order by one, other";

    private static final String APART_THIS_WAY = "select l.one from identifier a"
            + " join identity_link l on l.one = a.identifier join identifier b on b.identifier = l.other"
            + " where l.apart and a.customer_id = any(?) and b.customer_id = any(?)";
    private static final String APART = APART_THIS_WAY + " union all " + APART_THIS_WAY;
    private static final String INSERT_LINK =
            "insert into identity_link (one, other, apart, reason, since) values (?, ?, ?, ?, ?)";
    private static final String DELETE_LINK = "delete from identity_link where one = ? and other = ?";

    private final JdbcTemplate jdbc;

    IdentityRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param member customer it was first seen with */
    record Owner(Identifier identifier, CustomerId member, CustomerId canonical) {}

    static String key(Identifier identifier) {
        return identifier.namespace() + ":" + identifier.value();
    }

    List<Owner> find(Collection<Identifier> identifiers) {
        return identifiers.isEmpty()
                ? List.of()
                : jdbc.query(
                        FIND,
                        Sql.anyOf(identifiers.stream().map(IdentityRows::key).toList()),
                        (row, number) -> new Owner(
                                Identifier.parse(row.getString(1)),
                                new CustomerId(row.getString(2)),
                                new CustomerId(row.getString(3))));
    }

    List<Identifier> of(Collection<CustomerId> members) {
        return jdbc.query(OF_CUSTOMERS, Sql.anyOf(members), (row, number) -> Identifier.parse(row.getString(1)));
    }

    Map<Identifier, CustomerId> owners(Collection<CustomerId> members) {
        Map<Identifier, CustomerId> owners = new TreeMap<>();
        RowCallbackHandler read =
                row -> owners.put(Identifier.parse(row.getString(1)), new CustomerId(row.getString(2)));
        jdbc.query(OF_CUSTOMERS, Sql.anyOf(members), read);
        return owners;
    }

    List<Link> links(Collection<Identifier> identifiers) {
        List<String> keys = identifiers.stream().map(IdentityRows::key).toList();
        return jdbc.query(LINKS, Sql.anyOf(keys, keys), (row, number) -> link(row));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                Identifier.parse(row.getString("one")),
                Identifier.parse(row.getString("other")),
                row.getBoolean("apart"),
                row.getString("reason"),
                Times.read(row, "since"));
    }

    /** True when somebody took a link between the two back. */
    boolean areApart(Collection<CustomerId> some, Collection<CustomerId> others) {
        return Boolean.TRUE.equals(jdbc.query(APART, Sql.anyOf(some, others, others, some), ResultSet::next));
    }

    void insert(Map<Identifier, CustomerId> owners) {
        jdbc.batchUpdate(INSERT, owners.entrySet(), Sql.BATCH, (statement, owner) -> {
            statement.setString(1, key(owner.getKey()));
            statement.setString(2, owner.getValue().value());
        });
    }

    void move(Collection<Identifier> identifiers, CustomerId owner) {
        jdbc.batchUpdate(MOVE, identifiers, Sql.BATCH, (statement, identifier) -> {
            statement.setString(1, owner.value());
            statement.setString(2, key(identifier));
        });
    }

    void insertLinks(Collection<Link> links) {
        jdbc.batchUpdate(INSERT_LINK, links, Sql.BATCH, (statement, link) -> {
            statement.setString(1, key(link.one()));
            statement.setString(2, key(link.other()));
            statement.setBoolean(3, link.apart());
            statement.setString(4, link.reason());
            Sql.setTime(statement, 5, link.since());
        });
    }

    void deleteLinks(Collection<Link> links) {
        jdbc.batchUpdate(DELETE_LINK, links, Sql.BATCH, (statement, link) -> {
            statement.setString(1, key(link.one()));
            statement.setString(2, key(link.other()));
        });
    }
}
