package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who belongs to which group, so that a group can be listed. */
final class SegmentRows {

    private static final String DELETE = "delete from customer_segment where customer_id = ?";
    private static final String INSERT =
            "insert into customer_segment (customer_id, segment, group_name) values (?, ?, ?)";
    private static final String LIST = "select customer_id from customer_segment"
            + " where segment = ? and group_name = ? and customer_id > ? order by segment, group_name, customer_id limit ?";

    private final JdbcTemplate jdbc;

    SegmentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Membership(CustomerId customer, String segment, String group) {}

    /** Each customer belongs to exactly these groups from now on. */
    void replace(Map<CustomerId, Map<String, String>> segments) {
        delete(segments.keySet());
        List<Membership> memberships = new ArrayList<>();
        segments.forEach((customer, groups) ->
                groups.forEach((segment, group) -> memberships.add(new Membership(customer, segment, group))));
        jdbc.batchUpdate(INSERT, memberships, Sql.BATCH, (statement, membership) -> {
            statement.setString(1, membership.customer.value());
            statement.setString(2, membership.segment);
            statement.setString(3, membership.group);
        });
    }

    void delete(Collection<CustomerId> customers) {
        jdbc.batchUpdate(
                DELETE, customers, Sql.BATCH, (statement, customer) -> statement.setString(1, customer.value()));
    }

    List<CustomerId> list(String segment, String group, String after, int limit) {
        return jdbc.query(LIST, (row, number) -> new CustomerId(row.getString(1)), segment, group, after, limit);
    }
}
