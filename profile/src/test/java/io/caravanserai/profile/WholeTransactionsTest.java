package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of the file at any moment is what a kill at that moment leaves. */
class WholeTransactionsTest {

    private static final int THREADS = 6;
    private static final int TABLES = 12;
    private static final int COPIES = 25;
    private static final int ROWS = 60;

    @TempDir
    Path folder;

    @Test
    void everyMomentOfTheFileHoldsWholeTransactionsOnly() throws Exception {
        List<Path> copies;
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            found(house.jdbc());
            copies = copiesWhileOthersWrite(house);
        }

        for (Path copy : copies) {
            assertThat(torn(copy)).as("what is torn in a copy").isEmpty();
        }
    }

    private static void found(JdbcTemplate jdbc) {
        tables().forEach(table -> {
            jdbc.execute("create table purse%d (owner int primary key, coins int)".formatted(table));
            IntStream.range(0, THREADS)
                    .forEach(owner -> jdbc.update("insert into purse%d values (?, 0)".formatted(table), owner));
        });
        jdbc.execute("create table token (id int primary key, owner int, due int, kind varchar(20))");
        jdbc.execute("create index token_owner on token (owner)");
        jdbc.execute("create index token_due on token (due)");
        IntStream.range(0, ROWS)
                .forEach(id -> jdbc.update("insert into token values (?, ?, ?, 'x')", id, id % THREADS, id));
    }

    private List<Path> copiesWhileOthersWrite(TestHouse house) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger ids = new AtomicInteger(ROWS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int owner = 0; owner < THREADS; owner++) {
                int own = owner;
                writers.add(threads.submit(() -> {
                    while (!done.get()) {
                        new TransactionTemplate(house.transactions())
                                .executeWithoutResult(status -> move(house.jdbc(), own, ids.incrementAndGet()));
                    }
                }));
            }
            List<Path> copies = copies(house, ids);
            done.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
            return copies;
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private List<Path> copies(TestHouse house, AtomicInteger transactions) throws SQLException {
        List<Path> copies = new ArrayList<>();
        for (int number = 0; number < COPIES; number++) {
            int before = transactions.get();
            while (transactions.get() < before + 4 * THREADS) {
                Thread.onSpinWait();
            }
            Path copy = folder.resolve("copy" + number);
            between(
                    house,
                    () -> Files.copy(folder.resolve("hub.mv.db"), folder.resolve(copy.getFileName() + ".mv.db")));
            copies.add(copy);
        }
        return copies;
    }

    /** Between two writes: a kill leaves the file of one moment, a copy takes longer. */
    private static void between(TestHouse house, Callable<Path> copy) throws SQLException {
        try (Connection connection = house.dataSource().getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().executeFilestoreOperation(() -> {
                try {
                    copy.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** As many coins in as out, as many tokens gone as new. */
    private static void move(JdbcTemplate jdbc, int owner, int id) {
        tables().forEach(table -> jdbc.update(
                "update purse%d set coins = coins + ? where owner = ?".formatted(table),
                table % 2 == 0 ? 1 : -1,
                owner));
        Integer old = jdbc.queryForObject("select min(id) from token where owner = ?", Integer.class, owner);
        jdbc.update("delete from token where id = ?", old);
        jdbc.update("insert into token values (?, ?, ?, 'x')", id, owner, id);
    }

    private static List<String> torn(Path copy) throws SQLException {
        List<String> torn = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(HubDatabase.h2File(copy), "sa", "")) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            tables().filter(table -> table % 2 == 1)
                    .forEach(table -> addUnless(
                            torn,
                            jdbc,
                            0,
                            "select (select sum(coins) from purse%d) + (select sum(coins) from purse%d)"
                                    .formatted(table - 1, table)));
            addUnless(torn, jdbc, ROWS, "select count(*) from token use index () where kind = 'x'");
            addUnless(torn, jdbc, ROWS, "select count(*) from token use index (token_owner) where owner >= 0");
            addUnless(torn, jdbc, ROWS, "select count(*) from token use index (token_due) where due >= 0");
        }
        return torn;
    }

    private static void addUnless(List<String> torn, JdbcTemplate jdbc, int expected, String sql) {
        Integer found = jdbc.queryForObject(sql, Integer.class);
        if (found == null || found != expected) {
            torn.add("%s gives %s, not %d".formatted(sql, found, expected));
        }
    }

    private static Stream<Integer> tables() {
        return IntStream.range(0, TABLES).boxed();
    }
}
