package io.caravanserai.profile.store;

import io.caravanserai.domain.problem.RetryLaterException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.ConsistentCut;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the file of an embedded H2 near the size of what lives in it. H2 writes each changed page anew into the next chunk of
 * the file; a chunk is written over once nothing in it is alive. Here the last living pages of sparse chunks are written anew
 * too, which H2 does only with its own background writer, and that one also moves chunks, which broke the store (2.3.232).
 */
public final class H2Space {

    /** Percent of all chunks that shall be alive: the file is about the live data divided by it. */
    private static final int ALIVE = 50;

    /** Bytes written anew while commits wait. */
    private static final int SLICE = 1 << 20;

    private H2Space() {}

    /** Writes living pages of sparse chunks anew for about that long; others read and commit between the slices. */
    public static void giveBack(DataSource dataSource, Duration atMost) {
        ConnectionCallback<Boolean> work = connection -> giveBack(storeOf(connection), atMost);
        new JdbcTemplate(dataSource).execute(work);
    }

    private static MVStore storeOf(Connection connection) throws SQLException {
        return session(connection).getDatabase().getStore().getMvStore();
    }

    /** @throws SQLException when the connection is not one of H2 */
    static SessionLocal session(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            return session;
        }
        throw new IllegalStateException("H2 runs in another process. Maybe use the address of an H2 file.");
    }

    private static boolean giveBack(MVStore store, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        boolean any = false;
        try {
            ConsistentCut.write(store); // whatever was written without a transaction
            while (System.nanoTime() < until && store.compact(ALIVE, SLICE)) {
                any = true;
                ConsistentCut.write(store);
            }
        } catch (MVStoreException e) {
            throw new RetryLaterException("The database file cannot be tidied now.", e);
        }
        return any;
    }

    /** @param url address of a file that nobody has open */
    public static void compact(String url) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new RetryLaterException("The database file cannot be made smaller. Maybe a hub has it open.", e);
        }
    }
}
