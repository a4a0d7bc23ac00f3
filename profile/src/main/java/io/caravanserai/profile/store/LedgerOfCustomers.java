package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Entries of a ledger, by the customer they stand with. */
final class LedgerOfCustomers {

    private final JdbcTemplate jdbc;
    private final String sql;

    /** @param sql asks for the customers and the earliest time, in this order, and has a column {@code customer_id} */
    LedgerOfCustomers(JdbcTemplate jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** In the order of the statement; who has none is not in it. */
    <T> Map<CustomerId, List<T>> since(Collection<CustomerId> customers, Instant from, RowMapper<T> entry) {
        Map<CustomerId, List<T>> entries = new HashMap<>();
        RowCallbackHandler read =
                row -> entries.computeIfAbsent(new CustomerId(row.getString("customer_id")), none -> new ArrayList<>())
                        .add(entry.mapRow(row, row.getRow()));
        jdbc.query(
                sql,
                statement -> {
                    Sql.anyOf(customers).setValues(statement);
                    Sql.setTime(statement, 2, from);
                },
                read);
        return entries;
    }
}
