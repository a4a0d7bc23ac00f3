package io.caravanserai.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.decision.replay.BackgroundReplayDesk;
import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayState;
import io.caravanserai.domain.replay.Stretch;
import io.caravanserai.domain.replay.TooManyReplaysException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayDeskTest {

    private final House house = new House();
    private final ReplayHouse replays = new ReplayHouse(house);

    @AfterEach
    void close() {
        replays.close();
    }

    @Test
    void refusesANumberOfDecisionsOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        replays.desk(house.memory).start(new ReplayOrder(house.rules, 1_000_001, "ann"), result -> {}))
                .withMessage("The number of decisions (1000001) is not from 1 to 1000000. Maybe ask for 100000.");
    }

    @Test
    void refusesWhenAsManyWaitAsMay() {
        Gate gate = new Gate();
        BackgroundReplayDesk desk = replays.desk(gate);
        replays.start(desk, house.rules);
        gate.awaitEntry();
        replays.start(desk, house.rules);
        ReplayId last = replays.start(desk, house.rules);

        assertThatThrownBy(() -> replays.start(desk, house.rules))
                .isInstanceOf(TooManyReplaysException.class)
                .hasMessageContaining("'2'")
                .hasMessageContaining("Maybe cancel one");

        desk.cancel(last);
        assertThat(desk.progress(last)).map(ReplayProgress::state).contains(ReplayState.CANCELLED);
        replays.start(desk, house.rules);
        gate.open();
    }

    @Test
    void failsWithItsReasonAndLeavesTheNextAlone() {
        Gate gate = new Gate();
        gate.open();
        gate.failure = new IllegalStateException("the database is away");
        BackgroundReplayDesk desk = replays.desk(gate);

        ReplayId failing = replays.start(desk, house.rules);
        ReplayHouse.awaitEnd(desk, failing);
        gate.failure = null;
        ReplayId next = replays.start(desk, house.rules);
        ReplayHouse.awaitEnd(desk, next);

        assertThat(desk.progress(failing).orElseThrow())
                .isEqualTo(new ReplayProgress(failing, ReplayState.FAILED, 0, 0, "the database is away"));
        assertThat(desk.result(failing)).isEmpty();
        assertThat(desk.progress(next)).map(ReplayProgress::state).contains(ReplayState.DONE);
    }

    @Test
    void failsWhenTheResultCannotBeKept() {
        BackgroundReplayDesk desk = replays.desk(house.memory);
        ReplayId id = desk.start(new ReplayOrder(house.rules, 10, "ann"), result -> {
            throw new IllegalStateException("no room");
        });
        ReplayHouse.awaitEnd(desk, id);

        assertThat(desk.progress(id)).map(ReplayProgress::problem).contains("no room");
        assertThat(desk.result(id)).isEmpty();
    }

    @Test
    void stopsWhereItIsWhenCancelled() {
        Gate gate = new Gate();
        BackgroundReplayDesk desk = replays.desk(gate);
        ReplayId id = replays.start(desk, house.rules);
        gate.awaitEntry();

        desk.cancel(id);
        gate.open();
        ReplayHouse.awaitEnd(desk, id);

        assertThat(desk.progress(id)).map(ReplayProgress::state).contains(ReplayState.CANCELLED);
        assertThat(desk.result(id)).isEmpty();
    }

    @Test
    void forgetsTheOldestThatIsOver() {
        BackgroundReplayDesk desk = replays.desk(house.memory);
        List<ReplayId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ReplayId id = replays.start(desk, house.rules);
            ReplayHouse.awaitEnd(desk, id);
            all.add(id);
        }
        replays.start(desk, house.rules);

        assertThat(desk.progress(all.get(0))).isEmpty();
        assertThat(desk.result(all.get(4))).isPresent();
    }

    /** A past in which nothing was decided, that answers when it is opened. */
    private static final class Gate implements PastDecisions {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private volatile RuntimeException failure;

        void open() {
            open.countDown();
        }

        void awaitEntry() {
            await(entered);
        }

        @Override
        public Stretch latest(int most) {
            entered.countDown();
            await(open);
            if (failure != null) {
                throw failure;
            }
            return new Stretch(1, 0, 0);
        }

        @Override
        public List<PastDecision> after(long place, Stretch stretch, int most) {
            return List.of();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
