package io.caravanserai.publishing;

import static io.caravanserai.publishing.House.ANN;
import static io.caravanserai.publishing.House.BOB;
import static io.caravanserai.publishing.House.OFFERS;
import static io.caravanserai.publishing.House.TIERS;
import static io.caravanserai.publishing.House.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayState;
import io.caravanserai.domain.table.TableEdit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one PostgreSQL. */
class TwoNodesTest {

    private static final TableEdit STRICTER = cell("R013", "spend_365d", "550");

    private final House house = House.onPostgres();
    private final House.Node one = house.opened();
    private final House.Node two = house.opened();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theOtherNodeKeepsItsReleaseUntilItLooksAndThenSwitchesWhole() {
        publish(TIERS, STRICTER, null);
        publish(OFFERS, cell("R001", "churn_score", "61"), null);
        assertThat(one.room().releaseHere()).isEqualTo(3);
        assertThat(two.tier(520)).isEqualTo("potential");

        two.room().look();

        assertThat(two.room().releaseHere()).isEqualTo(3);
        assertThat(two.tier(520)).isEqualTo("general");
        assertThat(two.book().current().version())
                .isEqualTo(one.book().current().version());
    }

    @Test
    void onlyOneNodePutsAnApprovedVersionInForceOnItsDay() throws ExecutionException, InterruptedException {
        publish(TIERS, STRICTER, LocalDate.of(2026, 3, 12));
        house.now = Instant.parse("2026-03-12T00:00:00Z");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        for (Future<?> look : Stream.of(one, two)
                .map(node -> nodes.submit(() -> node.room().look()))
                .toList()) {
            look.get();
        }
        nodes.shutdown();
        one.room().look();
        two.room().look();

        assertThat(house.archive().releases().number()).isEqualTo(2);
        assertThat(one.tier(520)).isEqualTo("general");
        assertThat(two.tier(520)).isEqualTo("general");
    }

    @Test
    void decisionsUnderWayNeverSeeHalfARelease() throws ExecutionException, InterruptedException {
        Set<String> released = ConcurrentHashMap.newKeySet();
        released.add(two.book().current().version());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService work = Executors.newFixedThreadPool(2);
        Future<Set<String>> decisions = work.submit(() -> versionsSeen(over));
        Future<?> watching = work.submit(() -> {
            while (!over.get()) {
                two.room().look();
            }
        });
        for (int change = 0; change < 4; change++) {
            publish(TIERS, cell("R013", "spend_365d", String.valueOf(550 + change)), null);
            released.add(one.book().current().version());
        }
        over.set(true);
        watching.get();
        assertThat(released).containsAll(decisions.get()).hasSize(5);
        work.shutdown();
    }

    @Test
    void aReplayIsSeenAndCancelledOnTheOtherNode() {
        SlowDesk desk = new SlowDesk("r-1");
        TableReplays here = one.room().replays(desk);
        TableReplays there = two.room().replays(new SlowDesk("r-2"));
        TableVersion draft = one.room().drafts().open(TIERS, ANN);
        ReplayId id = here.start(draft.id(), List.of(), 1_000, ANN);
        assertThat(there.progress(id)).map(ReplayProgress::state).contains(ReplayState.WAITING);

        desk.gotTo(500);
        here.look();
        assertThat(there.progress(id)).map(ReplayProgress::done).contains(500L);

        there.cancel(id);
        here.look();
        assertThat(there.progress(id)).map(ReplayProgress::state).contains(ReplayState.CANCELLED);
    }

    @Test
    void aReplayOfANodeThatIsGoneHasFailed() {
        SlowDesk desk = new SlowDesk("r-1");
        TableReplays here = one.room().replays(desk);
        TableReplays there = two.room().replays(new SlowDesk("r-2"));
        ReplayId id = here.start(one.room().drafts().open(TIERS, ANN).id(), List.of(), 1_000, ANN);
        desk.gotTo(500);
        here.look();

        house.now = house.now.plusSeconds(120);
        assertThat(there.progress(id)).hasValueSatisfying(progress -> {
            assertThat(progress.state()).isEqualTo(ReplayState.FAILED);
            assertThat(progress.problem()).contains("Start it again");
        });
        assertThat(there.progress(new ReplayId("made-up"))).isEmpty();
    }

    private Set<String> versionsSeen(AtomicBoolean over) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        while (!over.get()) {
            seen.add(two.book().current().version());
            assertThat(two.tier(700)).isEqualTo("potential");
        }
        return seen;
    }

    private void publish(String file, TableEdit edit, @Nullable LocalDate from) {
        TableVersion draft = one.room().drafts().open(file, ANN);
        one.room().drafts().edit(draft.id(), draft.hash(), List.of(edit), ANN);
        one.room().publisher().propose(draft.id(), "why", ANN);
        one.room().publisher().approve(draft.id(), from, BOB);
    }
}
