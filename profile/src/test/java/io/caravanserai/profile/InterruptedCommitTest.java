package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever gives up on a thread that writes ends neither the write nor the database of all others. */
class InterruptedCommitTest {

    private static final int COMMITS = 300;
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
