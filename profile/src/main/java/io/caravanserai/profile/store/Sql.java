package io.caravanserai.profile.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** Parameters both databases take. */
final class Sql {

    /** Rows sent in one message. */
    static final int BATCH = 500;

    private Sql() {}

    /**
     * One array for each {@code = any(?)}: one statement text however many values. H2 looks the values up in an index only
     * when no comparison of another column could use that index too, and else reads the index from end to end; such a
     * column is therefore compared as {@code coalesce(time)}.
     */
    @SafeVarargs
    static PreparedStatementSetter anyOf(Collection<?>... lists) {
        return statement -> {
            for (int i = 0; i < lists.length; i++) {
                statement.setArray(i + 1, array(statement, lists[i]));
            }
        };
    }

    static Array array(PreparedStatement statement, Collection<?> values) throws SQLException {
        Object[] texts = values.stream().map(Object::toString).toArray();
        return statement.getConnection().createArrayOf("varchar", texts);
    }

    /** Sets the list when there is one; returns the place of the next parameter. */
    static int setOptionalAny(PreparedStatement statement, @Nullable Collection<?> list) throws SQLException {
        if (list == null) {
            return 1;
        }
        anyOf(list).setValues(statement);
        return 2;
    }

    /** Sets the text when there is one; returns the place of the next parameter. */
    static int setOptional(PreparedStatement statement, @Nullable String text) throws SQLException {
        if (text == null) {
            return 1;
        }
        statement.setString(1, text);
        return 2;
    }

    static void setTime(PreparedStatement statement, int place, @Nullable Instant moment) throws SQLException {
        if (moment == null) {
            statement.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(place, Times.column(moment));
        }
    }
}
