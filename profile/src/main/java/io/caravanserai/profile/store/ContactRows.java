package io.caravanserai.profile.store;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contact ledger. */
final class ContactRows {

    private static final String OF_CUSTOMERS = "select customer_id, decision_id, channel, action, time, state"
            + " from contact where customer_id = any(?) and coalesce(time) >= ? order by time, decision_id";
    private static final String INSERT =
            "insert into contact (decision_id, customer_id, channel, action, time, state) values (?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "update contact set state = ? where decision_id = ? and state <> 'CONFIRMED'";

    private final JdbcTemplate jdbc;
    private final LedgerOfCustomers ledger;

    ContactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.ledger = new LedgerOfCustomers(jdbc, OF_CUSTOMERS);
    }

    /** Oldest first. */
    Map<CustomerId, List<Contact>> since(Collection<CustomerId> customers, Instant from) {
        return ledger.since(customers, from, (row, number) -> contact(row));
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new DecisionId(row.getString("decision_id")),
                row.getString("channel"),
                row.getString("action"),
                Times.read(row, "time"),
                ContactState.valueOf(row.getString("state")));
    }

    void insert(Map<Contact, CustomerId> contacts) {
        jdbc.batchUpdate(INSERT, contacts.entrySet(), Sql.BATCH, (statement, entry) -> {
            Contact contact = entry.getKey();
            statement.setString(1, contact.decision().value());
            statement.setString(2, entry.getValue().value());
            statement.setString(3, contact.channel());
            statement.setString(4, contact.action());
            Sql.setTime(statement, 5, contact.time());
            statement.setString(6, contact.state().name());
        });
    }

    void move(Map<DecisionId, ContactState> states) {
        jdbc.batchUpdate(MOVE, states.entrySet(), Sql.BATCH, (statement, entry) -> {
            statement.setString(1, entry.getValue().name());
            statement.setString(2, entry.getKey().value());
        });
    }
}
