package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model that says two numbers of every row, and begins when it is told to. */
class SharedLabelsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final SharedSession session = TabularModel.open(
                    new PassportReader(TestCatalogue.create())
                            .read("model.yaml", "churn", TestModel.PASSPORT.getBytes(StandardCharsets.UTF_8)),
                    "model.onnx",
                    TestGraphs.echo())
            .session();

    @AfterEach
    void end() {
        callers.shutdownNow();
        session.release();
    }

    @Test
    void whoSharesACallGetsTheNumbersOfOwnRowsOnly() {
        try (ModelWorkers workers = new ModelWorkers("test-worker", 1, 16)) {
            SharedCalls shared = new SharedCalls(session, this::twoNumbers, workers, true, 100);
            var busy = ask(shared, 9);
            until(() -> begun.getCount() == 0);
            var one = ask(shared, 1);
            until(() -> shared.waiting() == 1);
            var two = ask(shared, 2, 3);
            until(() -> shared.waiting() == 2);
            go.countDown();

            assertThat(busy.join()).containsExactly(9, -9);
            assertThat(one.join()).containsExactly(1, -1);
            assertThat(two.join()).containsExactly(2, -2, 3, -3);
            assertThat(shared.counts()).isEqualTo(new CallCounts(3, 2, 2));
        }
    }

    @Test
    void nobodysRowsAreNoFailure() {
        try (ModelWorkers workers = new ModelWorkers("test-worker", 1, 16)) {
            go.countDown();

            assertThat(ask(new SharedCalls(session, this::twoNumbers, workers, true, 100))
                            .join())
                    .isEmpty();
        }
    }

    private double[] twoNumbers(List<Facts> rows, StoppableRun run) {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException shuttingDown) {
            throw new IllegalStateException(shuttingDown);
        }
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.number("spend_90d").orElseThrow(),
                        -row.number("spend_90d").orElseThrow()))
                .toArray();
    }

    private CompletableFuture<double[]> ask(SharedCalls shared, double... spends) {
        List<Facts> rows = DoubleStream.of(spends)
                .mapToObj(spend -> TestModel.facts(0, spend))
                .toList();
        return CompletableFuture.supplyAsync(() -> answer(shared, rows), callers);
    }

    private double[] answer(SharedCalls shared, List<Facts> rows) {
        try {
            assertThat(session.acquire()).isTrue();
            return shared.ask(rows, PATIENCE);
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nanoseconds").isLessThan(end);
            Thread.yield();
        }
    }
}
