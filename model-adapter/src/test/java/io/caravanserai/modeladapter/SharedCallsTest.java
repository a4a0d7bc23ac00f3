package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model that doubles {@code spend_90d}, writes down every call, and has moods: it waits, fails or hangs for certain rows. */
class SharedCallsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final double STAYS = 1_000;
    private static final double FAILS = 2_000;
    private static final double HANGS = 3_000;

    private final Queue<List<Double>> calls = new ConcurrentLinkedQueue<>();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);
    private final SharedSession session = echo().session();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void aLoneQuestionGoesAtOnceAndAlone() {
        try (ModelWorkers workers = workers(1)) {
            assertThat(ask(shared(workers), LONG, 3).join()).containsExactly(6);
            assertThat(calls).containsExactly(List.of(3.0));
        }
    }

    @Test
    void thoseWhoWaitShareTheNextCallAndEachGetsItsOwnRows() {
        try (ModelWorkers workers = workers(1)) {
            SharedCalls shared = shared(workers);
            var busy = ask(shared, LONG, STAYS);
            awaitCalls(1);
            var answers = waiting(
                    shared,
                    IntStream.range(0, 8)
                            .mapToObj(i -> new double[] {i, 10 + i})
                            .toList());
            go.countDown();
            assertThat(busy.join()).containsExactly(2 * STAYS);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).containsExactly(2 * i, 20 + 2 * i);
            }
            assertThat(calls).extracting(List::size).containsExactly(1, 16);
            assertThat(shared.counts()).as("eight of nine went together").isEqualTo(new CallCounts(9, 2, 8));
        }
    }

    @Test
    void nobodySharesWhereAnswersDependOnCompany() {
        try (ModelWorkers workers = workers(1)) {
            SharedCalls alone = calls(workers, false, 100);
            var busy = ask(alone, LONG, STAYS);
            awaitCalls(1);
            var answers = waiting(alone, List.of(new double[] {1}, new double[] {2}, new double[] {3}));
            go.countDown();
            busy.join();
            assertThat(answers).extracting(answer -> answer.join()[0]).containsExactly(2.0, 4.0, 6.0);
            assertThat(calls).extracting(List::size).containsExactly(1, 1, 1, 1);
        }
    }

    @Test
    void aCallHoldsNoMoreRowsThanItsBudgetIsFor() {
        try (ModelWorkers workers = workers(1)) {
            SharedCalls shared = shared(workers);
            ask(shared, LONG, STAYS);
            awaitCalls(1);
            double[] third = DoubleStream.iterate(0, row -> row + 1)
                    .limit(Passport.ROWS_PER_CALL / 3)
                    .toArray();
            var answers = waiting(shared, List.of(third, third, third, third));
            go.countDown();
            answers.forEach(answer -> assertThat(answer.join()).hasSize(third.length));
            assertThat(calls).extracting(List::size).containsExactly(1, 3 * third.length, third.length);
        }
    }

    @Test
    void anErrorHitsOnlyTheOneWhoseRowItIs() {
        try (ModelWorkers workers = workers(1)) {
            SharedCalls shared = shared(workers);
            ask(shared, LONG, STAYS);
            awaitCalls(1);
            var answers = waiting(shared, List.of(new double[] {1}, new double[] {FAILS}, new double[] {3}));
            go.countDown();
            assertThat(answers.get(0).join()).containsExactly(2);
            assertThat(answers.get(2).join()).containsExactly(6);
            assertThatThrownBy(answers.get(1)::join).rootCause().hasMessage("This row is poison.");
            assertThat(calls).extracting(List::size).containsExactly(1, 3, 1, 1, 1);
            assertThat(shared.counts()).as("asked again is no new question").isEqualTo(new CallCounts(4, 5, 3));
        }
    }

    @Test
    void aRowThatHangsCostsNobodyElseTheAnswer() {
        try (ModelWorkers workers = workers(2)) {
            SharedCalls shared = shared(workers);
            ask(shared, LONG, STAYS);
            awaitCalls(1);
            ask(shared, LONG, STAYS);
            awaitCalls(2);
            var hanging = ask(shared, Duration.ofSeconds(1), HANGS);
            awaitWaiting(shared, 1);
            var answers = waitingBehind(shared, 1, List.of(new double[] {1}, new double[] {2}));
            go.countDown();
            assertThat(answers).extracting(answer -> answer.join()[0]).containsExactly(2.0, 4.0);
            assertThatThrownBy(hanging::join).hasRootCauseInstanceOf(TimeoutException.class);
            assertThat(calls).contains(List.of(HANGS, 1.0, 2.0), List.of(HANGS), List.of(1.0), List.of(2.0));
        }
    }

    @Test
    void whoeverLeftBeforeTheTurnIsNotAskedAbout() {
        try (ModelWorkers workers = workers(1)) {
            SharedCalls shared = shared(workers);
            ask(shared, LONG, STAYS);
            awaitCalls(1);
            assertThatThrownBy(ask(shared, SHORT, 5)::join).hasRootCauseInstanceOf(TimeoutException.class);
            var patient = ask(shared, LONG, 6);
            awaitWaiting(shared, 2);
            go.countDown();
            assertThat(patient.join()).containsExactly(12);
            assertThat(calls).containsExactly(List.of(STAYS), List.of(6.0));
        }
    }

    @Test
    void oneTooManyIsRefusedAndTheOthersAreAnswered() {
        try (ModelWorkers workers = workers(1)) {
            SharedCalls shared = calls(workers, true, 2);
            ask(shared, LONG, STAYS);
            awaitCalls(1);
            var answers = waiting(shared, List.of(new double[] {1}, new double[] {2}));
            assertThatThrownBy(ask(shared, LONG, 3)::join).hasRootCauseInstanceOf(RejectedExecutionException.class);
            go.countDown();
            assertThat(answers).extracting(answer -> answer.join()[0]).containsExactly(2.0, 4.0);
        }
    }

    @Test
    void whoWaitsWhileTheHubClosesIsAnsweredAndWhoComesLaterIsRefused() {
        ModelWorkers workers = workers(1);
        SharedCalls shared = shared(workers);
        ask(shared, LONG, STAYS);
        awaitCalls(1);
        var answers = waiting(shared, List.of(new double[] {1}, new double[] {2}));
        workers.close();
        go.countDown();
        assertThat(answers).extracting(answer -> answer.join()[0]).containsExactly(2.0, 4.0);
        assertThatThrownBy(ask(shared, LONG, 3)::join).hasRootCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void theSessionIsHeldUntilTheLastOneHasGoneWhateverBecameOfThem() {
        try (ModelWorkers workers = workers(2)) {
            SharedCalls shared = calls(workers, true, 3);
            ask(shared, LONG, STAYS);
            awaitCalls(1);
            ask(shared, LONG, STAYS);
            awaitCalls(2);
            var all = new ArrayList<>(List.of(ask(shared, SHORT, 0)));
            awaitWaiting(shared, 1);
            all.addAll(waitingBehind(shared, 1, List.of(new double[] {FAILS}, new double[] {2})));
            all.add(ask(shared, LONG, 3));
            session.release();
            assertThat(session.isClosed()).isFalse();
            assertThatThrownBy(all.get(0)::join).hasRootCauseInstanceOf(TimeoutException.class);
            go.countDown();
            all.forEach(one -> one.handle((answer, failed) -> failed).join());
            await(session::isClosed);
        }
    }

    private SharedCalls shared(ModelWorkers workers) {
        return calls(workers, true, 100);
    }

    private SharedCalls calls(ModelWorkers workers, boolean shared, int mostWaiting) {
        return new SharedCalls(session, this::doubled, workers, shared, mostWaiting);
    }

    private static ModelWorkers workers(int threads) {
        return new ModelWorkers("test-worker", threads, 16);
    }

    private double[] doubled(List<Facts> rows, StoppableRun run) {
        List<Double> numbers =
                rows.stream().map(row -> row.number("spend_90d").getAsDouble()).toList();
        calls.add(numbers);
        if (numbers.contains(STAYS)) {
            waitForGo();
        }
        if (numbers.contains(FAILS)) {
            throw new IllegalStateException("This row is poison.");
        }
        while (numbers.contains(HANGS) && !run.isStopped()) {
            Thread.onSpinWait();
        }
        return numbers.stream().mapToDouble(number -> 2 * number).toArray();
    }

    private void waitForGo() {
        try {
            go.await();
        } catch (InterruptedException shuttingDown) {
            throw new IllegalStateException(shuttingDown);
        }
    }

    private CompletableFuture<double[]> ask(SharedCalls shared, Duration budget, double... spends) {
        List<Facts> rows = DoubleStream.of(spends)
                .mapToObj(spend -> TestModel.facts(0, spend))
                .toList();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        assertThat(session.acquire()).isTrue();
                        return shared.ask(rows, budget);
                    } catch (Exception failed) {
                        throw new CompletionException(failed);
                    }
                },
                callers);
    }

    /** All of them wait, in this order, when it returns. */
    private List<CompletableFuture<double[]>> waiting(SharedCalls shared, List<double[]> questions) {
        return waitingBehind(shared, 0, questions);
    }

    private List<CompletableFuture<double[]>> waitingBehind(SharedCalls shared, int others, List<double[]> questions) {
        List<CompletableFuture<double[]>> answers = new ArrayList<>();
        for (double[] question : questions) {
            answers.add(ask(shared, LONG, question));
            awaitWaiting(shared, others + answers.size());
        }
        return answers;
    }

    private static void awaitWaiting(SharedCalls shared, int questions) {
        await(() -> shared.waiting() == questions);
    }

    private void awaitCalls(int count) {
        await(() -> calls.size() == count);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nanoseconds").isLessThan(end);
            Thread.yield();
        }
    }

    private static TabularModel echo() {
        Passport passport = new PassportReader(TestCatalogue.create())
                .read("model.yaml", "churn", TestModel.PASSPORT.getBytes(StandardCharsets.UTF_8));
        return TabularModel.open(passport, "model.onnx", TestGraphs.echo());
    }
}
