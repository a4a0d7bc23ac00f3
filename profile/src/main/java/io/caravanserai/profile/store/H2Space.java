package io.caravanserai.profile.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compacts the store of an H2 file. H2 offers that in SQL only for shutting down, so its own classes are asked. */
public final class H2Space {

    private H2Space() {}

    /** Rewrites mostly dead parts of the file for at most that long. */
    public static void giveBack(DataSource dataSource, Duration atMost) {
        ConnectionCallback<Boolean> compaction = connection -> {
            compact(connection.unwrap(JdbcConnection.class), atMost);
            return true;
        };
        new JdbcTemplate(dataSource).execute(compaction);
    }

    private static void compact(JdbcConnection connection, Duration atMost) throws SQLException {
        if (connection.getSession() instanceof SessionLocal session) {
            session.getDatabase().getStore().getMvStore().compactFile((int) atMost.toMillis());
        }
    }
}
