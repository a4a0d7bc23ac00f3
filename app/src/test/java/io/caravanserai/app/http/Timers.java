package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Time that a test does not wait for. */
public final class Timers {

    private Timers() {}

    /** The process comes to that timer, and it rings at once. */
    public static void ring(RunningHub hub, String process, String timer) {
        ManagementService engine = hub.part(ManagementService.class);
        Job job = await().atMost(60, SECONDS)
                .until(
                        () -> engine.createJobQuery()
                                .processInstanceId(process)
                                .activityId(timer)
                                .singleResult(),
                        Objects::nonNull);
        engine.executeJob(job.getId());
    }
}
