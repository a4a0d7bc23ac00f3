package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class OutageContract extends RoomContract {

    /** Ends every connection of the house, as a database that stops does. */
    abstract void stopDatabase();

    abstract void startDatabase();

    @Test
    void asksToTryAgainWhenTheDatabaseStopsAndGoesOnWhenItIsBack() {
        Event event = anEvent("purchase").of("crm:1").with("amount", 5).build();
        house.remember(event);

        assertThatExceptionOfType(RetryLaterException.class)
                .isThrownBy(() -> house.inSession(List.of(event), session -> {
                    stopDatabase();
                    return session.remember(anEvent("purchase").of("crm:1").build());
                }))
                .withMessageContaining("nothing was written");
        startDatabase();

        assertThat(view("crm:1").features()).containsEntry("purchases_30d", 1.0);
    }

    @Test
    void leavesNothingBehindWhenTheWorkFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> house.room().unitOfWork().run(() -> {
                    house.remember(anEvent("purchase").of("crm:1").build());
                    throw new IllegalStateException("a later step failed");
                }));

        assertThat(house.jdbc().queryForObject("select count(*) from event", Integer.class))
                .isZero();
        assertThat(house.room().stats().read().events()).isZero();
    }

    @Test
    void asksToTryAgainWhenTwoTransactionsWaitForEachOther() throws Exception {
        CustomerId one = remembered(anEvent("call").of("crm:1").build());
        CustomerId other = remembered(anEvent("call").of("crm:2").build());
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        List<Object> answers =
                together(List.of(() -> lockBoth(one, other, bothHoldOne), () -> lockBoth(other, one, bothHoldOne)));

        assertThat(answers).contains("done").hasAtLeastOneElementOfType(RetryLaterException.class);
    }

    @Test
    void addsUpWhatTwoThreadsSayAboutOneCustomer() throws Exception {
        List<Callable<Object>> threads = new ArrayList<>();
        for (int thread = 0; thread < 2; thread++) {
            List<Event> events = IntStream.range(0, 40)
                    .mapToObj(i ->
                            anEvent("purchase").of("crm:1").with("amount", 1).build())
                    .toList();
            threads.add(() -> {
                events.forEach(this::rememberPatiently);
                return "done";
            });
        }

        assertThat(together(threads)).containsExactly("done", "done");
        assertThat(view("crm:1").features()).containsEntry("spend_30d", 80.0).containsEntry("purchases_30d", 80.0);
        assertThat(house.room().stats().read().events()).isEqualTo(80);
        assertThat(house.room().stats().read().customers()).isEqualTo(1);
    }

    @Test
    void countsBothWhenTwoBeginTheSameCountAtOnce() throws Exception {
        CyclicBarrier bothAreOpen = new CyclicBarrier(2);
        List<FutureTask<Object>> works = IntStream.range(0, 9)
                .mapToObj(number ->
                        new FutureTask<Object>(() -> house.room().unitOfWork().run(() -> {
                            await(bothAreOpen);
                            return house.remember(anEvent("purchase")
                                    .id("o-" + number)
                                    .of("crm:C-" + number)
                                    .build());
                        })))
                .toList();
        List<Thread> threads = works.stream().map(Thread::new).toList();
        threads.get(0).start();
        threads.get(8).start(); // counts in the same slot as the first
        works.get(0).get();
        works.get(8).get();

        assertThat(house.room().stats().read().events()).isEqualTo(2);
    }

    private void rememberPatiently(Event event) {
        for (int tries = 0; ; tries++) {
            try {
                house.remember(event);
                return;
            } catch (RetryLaterException e) {
                if (tries == 20) {
                    throw e;
                }
            }
        }
    }

    private String lockBoth(CustomerId first, CustomerId second, CyclicBarrier bothHoldOne) {
        return house.room().unitOfWork().run(() -> {
            house.room().memory().open(first);
            await(bothHoldOne);
            house.room().memory().open(second);
            return "done";
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> together(List<Callable<Object>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer :
                    threads.invokeAll(works.stream().map(OutageContract::caught).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Object> caught(Callable<Object> work) {
        return () -> {
            try {
                return work.call();
            } catch (RetryLaterException e) {
                return e;
            }
        };
    }
}
