package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contact ledger with what tells how it looked at an earlier moment. */
final class PastContactRows {

    static final String OF_CUSTOMERS =
            "select c.customer_id, c.decision_id, c.channel, c.action, c.time, c.state, d.place,"
                    + " case when c.state = 'RELEASED' then (select max(o.time) from outcome o"
                    + " where o.decision_id = c.decision_id and o.response = 'NOT_SENT') end as released"
                    + " from contact c join decision d on d.id = c.decision_id"
                    + " where c.customer_id = any(?) and coalesce(c.time) >= ? order by c.time, c.decision_id";

    private final LedgerOfCustomers ledger;

    PastContactRows(JdbcTemplate jdbc) {
        this.ledger = new LedgerOfCustomers(jdbc, OF_CUSTOMERS);
    }

    /** Oldest first. */
    Map<CustomerId, List<PastContact>> since(Collection<CustomerId> customers, Instant from) {
        return ledger.since(customers, from, (row, number) -> contact(row));
    }

    private static PastContact contact(ResultSet row) throws SQLException {
        return new PastContact(ContactRows.contact(row), row.getLong("place"), Times.readOptional(row, "released"));
    }
}
