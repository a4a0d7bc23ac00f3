package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real job executor, on a database file. */
class ProcessesIdleTest {

    private static final int MANY = 300;

    @TempDir
    Path folder;

    private TestHouse house = TestHouse.onFreshH2();

    @BeforeEach
    void onAFile() {
        house = TestHouse.onH2File(folder);
    }

    @AfterEach
    void close() {
        house.idle.stopJobs();
        house.engine.close();
        house.database.close();
    }

    @Test
    void nothingRunsUntilJobsAreStartedAndThenAllIsDrained() {
        List<Receipt> receipts =
                IntStream.range(0, MANY).mapToObj(this::decision).toList();
        receipts.forEach(house.receipts::keep);
        house.unit.run(() -> {
            house.desk.carryOut(receipts);
            return true;
        });
        assertThat(house.idle.hasDueJobs()).isTrue();
        assertThat(leftFor(receipts)).isZero();

        long begin = System.nanoTime();
        house.idle.startJobs();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(house.idle::isIdle);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(leftFor(receipts)).isEqualTo(MANY);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void workerDeliversOutcomesOfProcessesThatListen() {
        house.idle.startJobs();
        house.delivery.start();
        Receipt receipt = aDecision("cross_sell_plan").build();
        house.start(receipt);
        house.outcomeArrives(receipt.id(), Response.ACCEPTED, "crm/1");

        await().atMost(Duration.ofSeconds(30)).until(() -> house.pending.due(1).isEmpty());
        house.delivery.stop();

        assertThat(house.instance(receipt.id())).isNull();
    }

    @Test
    void campaignsAreDecidedOnAThreadOfTheirOwnWhichIsNoneOfTheJobs() {
        house.idle.startJobs();
        house.engine
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "campaign",
                        Map.of("segment", "value_tier=at_risk", "action", "win_back_coupon", "channel", "email"));
        TaskService tasks = house.engine.getTaskService();
        Task approval = await().atMost(Duration.ofSeconds(30))
                .until(() -> tasks.createTaskQuery().singleResult(), Objects::nonNull);
        tasks.complete(approval.getId(), Map.of("approved", true));

        await().atMost(Duration.ofSeconds(30)).until(house.idle::isIdle);

        assertThat(house.campaigns.threads()).containsExactly("campaign-enroller");
    }

    private Receipt decision(int number) {
        return aDecision(number % 3 == 0 ? "retention_discount" : "cross_sell_plan")
                .build();
    }

    private long leftFor(List<Receipt> receipts) {
        return receipts.stream()
                .mapToLong(receipt -> house.sendDesk.leftFor(receipt.id()).size())
                .sum();
    }
}
