package io.caravanserai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decision.replay.BackgroundReplayDesk;
import io.caravanserai.decision.replay.ReplaySettings;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.table.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Desks that replay what a house decided. */
final class ReplayHouse implements AutoCloseable {

    private final House house;
    private final List<BackgroundReplayDesk> opened = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();

    ReplayHouse(House house) {
        this.house = house;
    }

    ReplayResult replay(RuleSet draft) {
        return replay(draft, 1_000, 500);
    }

    ReplayResult replay(RuleSet draft, int decisions, int page) {
        LinkedBlockingQueue<ReplayResult> kept = new LinkedBlockingQueue<>();
        BackgroundReplayDesk desk = desk(house.memory, new ReplaySettings(2, 5, 1_000_000, page, 1));
        ReplayId id = desk.start(new ReplayOrder(draft, decisions, "ann"), kept::add);
        awaitEnd(desk, id);
        assertThat(desk.progress(id)).map(ReplayProgress::problem).isEmpty();
        assertThat(desk.result(id)).contains(kept.element());
        return kept.element();
    }

    ReplayId start(BackgroundReplayDesk desk, RuleSet draft) {
        return desk.start(new ReplayOrder(draft, 10, "ann"), result -> {});
    }

    static void awaitEnd(BackgroundReplayDesk desk, ReplayId id) {
        while (!desk.progress(id).orElseThrow().state().isOver()) {
            Thread.onSpinWait();
        }
    }

    BackgroundReplayDesk desk(PastDecisions past) {
        return desk(past, new ReplaySettings(2, 4, 1_000_000, 500, 1));
    }

    BackgroundReplayDesk desk(PastDecisions past, ReplaySettings settings) {
        BackgroundReplayDesk desk = new BackgroundReplayDesk(
                past,
                house.playbook(),
                house.models,
                settings,
                () -> new ReplayId("r-" + ids.incrementAndGet()),
                System::nanoTime);
        opened.add(desk);
        return desk;
    }

    @Override
    public void close() {
        opened.forEach(BackgroundReplayDesk::close);
    }
}
