package io.caravanserai.app.wiring;

import io.caravanserai.decision.Playbook;
import io.caravanserai.decision.replay.BackgroundReplayDesk;
import io.caravanserai.decision.replay.ReplaySettings;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.profile.ProfileRoom;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableReplays;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What looks back: replays of drafts, and what rows earned. Both on threads that give way to decisions. */
@Configuration
class ReplayWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Bean
    BackgroundReplayDesk replayDesk(ProfileRoom profile, Playbook playbook, Models models) {
        return new BackgroundReplayDesk(
                profile.pastDecisions(),
                playbook,
                models,
                ReplaySettings.standard(),
                () -> new ReplayId(UUID.randomUUID().toString()),
                System::nanoTime);
    }

    @Bean
    TableReplays tableReplays(PublishingRoom room, BackgroundReplayDesk desk) {
        return room.replays(desk);
    }

    @Bean
    Watch replayWatch(TableReplays replays) {
        return Watch.every(LOOK_EVERY, "replays", replays::look);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService rowCounting() {
        return Executors.newSingleThreadExecutor(ReplayWiring::givesWay);
    }

    @Bean
    RowLedger rowLedger(ProfileRoom profile, ActionCatalogue actions, ExecutorService rowCounting) {
        return profile.rowLedger(actions, RowLedgerBounds.standard(), rowCounting);
    }

    private static Thread givesWay(Runnable work) {
        Thread thread = new Thread(work, "row-ledger");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
