package io.caravanserai.profile;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.profile.store.H2Space;
import io.caravanserai.profile.store.SharedCommits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the house remembers: addresses of the two databases it runs on, and its schema. */
public final class HubDatabase {

    private static final String H2 = "H2";

    /** H2 writes a sequence down each time its cache is used up; all connections share the cache. */
    private static final Map<String, String> OF_H2 =
            Map.of("large_binary", "binary large object", "order_cache", "cache 10000");

    /** In PostgreSQL each connection has a cache of its own: more than 1 would mix up the order. */
    private static final Map<String, String> OF_POSTGRES = Map.of("large_binary", "bytea", "order_cache", "cache 1");

    private HubDatabase() {}

    /**
     * JDBC address of an H2 file. H2 itself never writes it at a commit, nor in the background, for it would write halves of
     * transactions: the commits of {@link #sharedCommits} do, before they return, so that they outlive a killed process (a power
     * cut asks for PostgreSQL), and {@link #tidy}. {@code WRITE_DELAY} is the longest there is instead of 0, because the store
     * then has the threads that write while others go on. Dead space is written over a second later, see {@link #tidy};
     * {@code MAX_COMPACT_TIME=0} because compacting while closing can lose rows (2.3.232, H2's issue 4247).
     * {@code async:} because an interrupt of a thread that reads or writes would close a plain file, and with it the database.
     * 64 MB of pages are kept in memory: with H2's 16 a seventh of a flood's CPU went into reading pages again, with 64 a twelfth.
     *
     * @param file path without ending; H2 adds {@code .mv.db}
     */
    public static String h2File(Path file) {
        return "jdbc:h2:async:" + file.toAbsolutePath()
                + ";WRITE_DELAY=2147483647;AUTO_COMPACT_FILL_RATE=0;RETENTION_TIME=1000;MAX_COMPACT_TIME=0;CACHE_SIZE=65536"
                + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Adds what makes multi-row inserts one message; an address that already says it is left as it is. */
    public static String postgres(String url) {
        return url.contains("reWriteBatchedInserts")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }

    /** Transactions on an {@link #h2File}: those that end at about the same time are written together. */
    public static PlatformTransactionManager sharedCommits(DataSource dataSource) {
        return new SharedCommits(dataSource);
    }

    /** The same transactions for work whose end nobody waits for, as that of jobs: fewer writes of an H2 file. */
    public static PlatformTransactionManager inNoHurry(PlatformTransactionManager transactions) {
        return transactions instanceof SharedCommits shared ? shared.inNoHurry() : transactions;
    }

    /**
     * Creates or upgrades the schema.
     *
     * @throws RetryLaterException when the database is not there
     * @throws InvalidAssetException when a newer hub has changed its tables
     */
    public static void migrate(DataSource dataSource) {
        new HubSchema(dataSource, isH2(dataSource) ? OF_H2 : OF_POSTGRES).migrate();
    }

    /**
     * Keeps an H2 file near the size of what lives in it; does nothing on PostgreSQL. To be called a few times a second while
     * others read and write.
     *
     * @param atMost about how long; commits wait for a few milliseconds at a time
     * @throws RetryLaterException when the database is not there or its disk is full
     */
    public static void tidy(DataSource dataSource, Duration atMost) {
        if (isH2(dataSource)) {
            H2Space.giveBack(dataSource, atMost);
        }
    }

    /**
     * Makes an H2 file that nobody has open as small as it can be: what lives in it is written into a new file, which then
     * takes its place. Needs that much space beside it for the time.
     *
     * @param file path without ending
     * @throws RetryLaterException when a hub has it open or the disk is full; the file is as it was
     */
    public static void compact(Path file) {
        H2Space.compact(h2File(file));
    }

    private static boolean isH2(DataSource dataSource) {
        try {
            return H2.equals(JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new RetryLaterException("The database does not answer.", e);
        }
    }
}
