package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SharedCommitsTest {

    private static final int THREADS = 4;
    private static final int COMMITS_OF_EACH = 150;
    private static final String INSERT = "insert into setting (name, content) values (?, 'x')";

    @TempDir
    Path folder;

    @Test
    void isInTheFileWhenTheCommitReturns() throws IOException {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            commit(house, "first");
            commit(house, "second");
            Files.copy(folder.resolve("hub.mv.db"), folder.resolve("copy.mv.db"));
        }

        try (TestHouse copy = TestHouse.onH2(folder.resolve("copy"))) {
            assertThat(settings(copy)).contains("first", "second");
        }
    }

    @Test
    void bringsWhatWasWrittenWithoutATransactionIntoTheFileWhenTidying() throws IOException {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            commit(house, "first");
            house.jdbc().update(INSERT, "alone");
            HubDatabase.tidy(house.dataSource(), Duration.ofMillis(1));
            Files.copy(folder.resolve("hub.mv.db"), folder.resolve("copy.mv.db"));
        }

        try (TestHouse copy = TestHouse.onH2(folder.resolve("copy"))) {
            assertThat(settings(copy)).contains("alone");
        }
    }

    @Test
    void writesCommitsThatEndTogetherTogether() throws Exception {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            long alone = writesOf(house, () -> commits(house, "alone", THREADS * COMMITS_OF_EACH));
            long together =
                    writesOf(house, () -> atOnce(thread -> commits(house, "thread-" + thread, COMMITS_OF_EACH)));

            assertThat(settings(house)).hasSizeGreaterThanOrEqualTo(2 * THREADS * COMMITS_OF_EACH);
            assertThat(together).as("writes of the file").isLessThan(alone);
        }
    }

    @Test
    void whoIsInNoHurryIsInTheFileWhenTheCommitReturnsToo() throws IOException {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            commit(house, "first");
            commit(house, HubDatabase.inNoHurry(house.transactions()), "patient");
            Files.copy(folder.resolve("hub.mv.db"), folder.resolve("copy.mv.db"));
        }

        try (TestHouse copy = TestHouse.onH2(folder.resolve("copy"))) {
            assertThat(settings(copy)).contains("first", "patient");
        }
    }

    @Test
    void whoIsInNoHurryLeavesTheWritingToOthers() throws Exception {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            PlatformTransactionManager jobs = HubDatabase.inNoHurry(house.transactions());
            long inAHurry =
                    writesOf(house, () -> atOnce(thread -> commits(house, "thread-" + thread, COMMITS_OF_EACH)));
            long patient = writesOf(
                    house,
                    () -> atOnce(thread -> IntStream.range(0, COMMITS_OF_EACH)
                            .forEach(number -> commit(house, jobs, "job-%d-%d".formatted(thread, number)))));

            assertThat(settings(house)).hasSizeGreaterThanOrEqualTo(2 * THREADS * COMMITS_OF_EACH);
            assertThat(patient).as("writes of the file").isLessThan(inAHurry);
        }
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private static void atOnce(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> calls = IntStream.range(0, THREADS)
                    .<Callable<Boolean>>mapToObj(thread -> () -> {
                        work.accept(thread);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void commit(TestHouse house, String name) {
        commit(house, house.transactions(), name);
    }

    private static void commit(TestHouse house, PlatformTransactionManager transactions, String name) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> house.jdbc().update(INSERT, name));
    }

    private static List<String> settings(TestHouse house) {
        return house.jdbc().queryForList("select name from setting", String.class);
    }

    private static void commits(TestHouse house, String name, int many) {
        IntStream.range(0, many).forEach(number -> commit(house, name + "-" + number));
    }

    private static long writesOf(TestHouse house, ThrowingRunnable work) throws Exception {
        long before = writes(house);
        work.run();
        return writes(house) - before;
    }

    private static long writes(TestHouse house) {
        String sql = "select setting_value from information_schema.settings where setting_name = 'info.FILE_WRITE'";
        Long value = house.jdbc().queryForObject(sql, Long.class);
        return value == null ? 0 : value;
    }
}
