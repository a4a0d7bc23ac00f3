package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever gives up on a thread that writes ends neither the write nor the database of all others. */
class InterruptedCommitTest {

    private static final int COMMITS = 300;
    private static final int PURSES = 200;
    private static final String INSERT = "insert into setting (name, content) values (?, 'x')";

    @TempDir
    Path folder;

    @AfterEach
    @SuppressWarnings("ResultOfMethodCallIgnored")
    void nobodyElseIsInterrupted() {
        Thread.interrupted();
    }

    @Test
    void commitsThoughInterruptedAndStillHearsIt() {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            commit(house, "interrupted", Thread.currentThread()::interrupt);

            assertThat(Thread.interrupted()).as("is still interrupted").isTrue();
            commit(house, "next", () -> {});
            assertThat(settings(house)).contains("interrupted", "next");
        }
    }

    @Test
    void survivesInterruptsAtAnyMomentOfItsWrites() {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            whileInterrupted(
                    () -> IntStream.range(0, COMMITS).forEach(number -> commit(house, "n" + number, () -> {})));
        }

        try (TestHouse again = TestHouse.onH2(folder.resolve("hub"))) {
            assertThat(settings(again))
                    .filteredOn(name -> name.matches("n\\d+"))
                    .hasSize(COMMITS);
        }
    }

    @Test
    void commitsAsAWholeThoughInterruptedBesideOthers() throws Exception {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            IntStream.range(0, PURSES).forEach(purse -> commit(house, "purse" + purse, () -> {}));
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Integer> others = CompletableFuture.supplyAsync(() -> commitUntil(done, house));
            try {
                IntStream.range(0, COMMITS).forEach(number -> fill(house, "filled " + number));
            } finally {
                done.set(true);
            }

            assertThat(others.get(30, TimeUnit.SECONDS)).isPositive();
            assertThat(contents(house)).containsExactly("filled " + (COMMITS - 1));
        }
    }

    private static int commitUntil(AtomicBoolean done, TestHouse house) {
        int number = 0;
        while (!done.get()) {
            commit(house, "other" + number++, () -> {});
        }
        return number;
    }

    private static void fill(TestHouse house, String content) {
        new TransactionTemplate(house.transactions()).executeWithoutResult(status -> {
            house.jdbc().update("update setting set content = ? where name like 'purse%'", content);
            Thread.currentThread().interrupt();
        });
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<String> contents(TestHouse house) {
        return house.jdbc().queryForList("select distinct content from setting where name like 'purse%'", String.class);
    }

    private static void whileInterrupted(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        Thread impatient = impatientWith(Thread.currentThread(), done);
        try {
            work.run();
        } finally {
            done.set(true);
            while (impatient.isAlive()) {
                Thread.interrupted();
                Thread.yield();
            }
            Thread.interrupted();
        }
    }

    private static Thread impatientWith(Thread writer, AtomicBoolean done) {
        Thread impatient = new Thread(() -> {
            while (!done.get()) {
                writer.interrupt();
                Thread.onSpinWait();
            }
        });
        impatient.start();
        return impatient;
    }

    private static void commit(TestHouse house, String name, Runnable beforeTheEnd) {
        new TransactionTemplate(house.transactions()).executeWithoutResult(status -> {
            house.jdbc().update(INSERT, name);
            beforeTheEnd.run();
        });
    }

    private static List<String> settings(TestHouse house) {
        return house.jdbc().queryForList("select name from setting", String.class);
    }
}
