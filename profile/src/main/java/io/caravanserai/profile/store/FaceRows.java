package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names and first identifiers of many customers, in one statement. */
final class FaceRows {

    private static final String NAME = "name";

    /** A customer that was linked into another one is shown as that one. */
    private static final String FACES = "select asked.id, main.profile,"
            + " (select min(i.identifier) from identifier i join customer m on m.id = i.customer_id"
            + " where m.canonical_id = asked.canonical_id) as identifier"
            + " from customer asked join customer main on main.id = asked.canonical_id where asked.id = any(?)";

    private final JdbcTemplate jdbc;

    FaceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<CustomerId, CustomerFace> of(Collection<CustomerId> customers) {
        Map<CustomerId, CustomerFace> faces = new LinkedHashMap<>();
        List<Map.Entry<CustomerId, CustomerFace>> found = jdbc.query(
                FACES,
                Sql.anyOf(customers),
                (row, number) -> Map.entry(new CustomerId(row.getString("id")), face(row)));
        found.forEach(one -> faces.put(one.getKey(), one.getValue()));
        return faces;
    }

    private static CustomerFace face(ResultSet row) throws SQLException {
        String identifier = row.getString("identifier");
        return new CustomerFace(
                name(row.getBytes("profile")), identifier == null ? null : Identifier.parse(identifier));
    }

    private static @Nullable String name(byte @Nullable [] profile) {
        Object name =
                profile == null ? null : ProfileCodec.read(profile).attributes().get(NAME);
        return name == null ? null : name.toString();
    }
}
