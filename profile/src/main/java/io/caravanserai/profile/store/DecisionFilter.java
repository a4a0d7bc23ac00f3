package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ReceiptQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which decisions a list has, and in which order; its texts are constant, values are parameters. */
final class DecisionFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String order;

    /**
     * @param customers every id of the customer asked for, null for everybody
     * @param after end of the page before, null for the first page
     */
    DecisionFilter(ReceiptQuery query, @Nullable Collection<CustomerId> customers, @Nullable Cursor after) {
        add("customer_id = any(?)", customers);
        add("action = ?", query.action());
        add("mode = ?", query.mode() == null ? null : query.mode().code());
        String asOf = customers == null ? "as_of" : "coalesce(as_of)"; // see Sql.anyOf
        add(asOf + " >= ?", query.from());
        add(asOf + " < ?", query.until());
        if (after != null) {
            conditions.add(
                    asOf + " <= ? and (as_of < ? or id < ?)"); // H2 walks its index only for the plain first comparison
            values.addAll(List.of(after.time(), after.time(), after.key()));
        }
        this.order = customers == null ? alone(query) : "";
    }

    /** H2 walks an index in its order only when its first column leads, be it the same in all rows. */
    private static String alone(ReceiptQuery query) {
        if (query.action() != null) {
            return "action desc, ";
        }
        return query.mode() == null ? "" : "mode desc, ";
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    String newestFirst() {
        return " order by " + order + "as_of desc, id desc limit ?";
    }

    /** Sets the values; answers the place of the next parameter. */
    int set(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            set(statement, i + 1, values.get(i));
        }
        return values.size() + 1;
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            Sql.setTime(statement, place, moment);
        } else if (value instanceof Collection<?> ids) {
            statement.setArray(place, Sql.array(statement, ids));
        } else {
            statement.setString(place, (String) value);
        }
    }
}
