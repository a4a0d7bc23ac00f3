package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table; features and profile are null on a customer that was linked into another. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CustomerRow(
        CustomerId id,
        CustomerId canonical,
        Instant firstSeen,
        Instant lastSeen,
        int identifiers,
        byte @Nullable [] features,
        byte @Nullable [] profile) {

    static CustomerRow read(ResultSet row) throws SQLException {
        return new CustomerRow(
                new CustomerId(row.getString("id")),
                new CustomerId(row.getString("canonical_id")),
                Times.read(row, "first_seen"),
                Times.read(row, "last_seen"),
                row.getInt("identifiers"),
                row.getBytes("features"),
                row.getBytes("profile"));
    }

    boolean isCanonical() {
        return id.equals(canonical);
    }
}
