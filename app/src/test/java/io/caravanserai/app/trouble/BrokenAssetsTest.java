package io.caravanserai.app.trouble;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.app.cli.Hub;
import io.caravanserai.app.http.Assets;
import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken file is said with its name; what worked goes on working. */
class BrokenAssetsTest {

    private static final String WORKBOOK = "decision-tables/offers/retention-offers.xlsx";
    private static final String CONNECTOR = "connectors/sources/hub-events.yaml";
    private static final String DIAGRAM = "processes/offer/offer.bpmn";
    private static final String MODEL = "model-adapter/models/churn/model.onnx";
    private static final String PASSPORT = "model-adapter/models/offer-propensity/model.yaml";
    private static final String MISSING = "processes/service-recovery/service-recovery.bpmn";
    private static final List<String> ALL = List.of(WORKBOOK, CONNECTOR, DIAGRAM, MODEL, PASSPORT);

    @Test
    void checkSaysEveryBrokenFileInTheLanguageOfTheTerminalAndFails(@TempDir Path home) throws Exception {
        Assets assets = Assets.copiedInto(home.resolve("assets"));
        List.of(WORKBOOK, CONNECTOR, DIAGRAM, MODEL).forEach(file -> assets.write(file, "nonsense"));

        Process check = check(home);
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isNotZero();
        assertThat(said)
                .contains("retention-offers.xlsx", "hub-events.yaml", "offer.bpmn", "churn")
                .containsPattern("发现 \\d+ 个问题")
                .doesNotContain("Maybe");
    }

    @Test
    void whatIsBrokenAtTheFirstStartIsSaidAndTheRestWorksUntilItIsMended(@TempDir Path home) throws IOException {
        Assets assets = Assets.copiedInto(home.resolve("assets"));
        Map<String, byte[]> good = new HashMap<>();
        for (String file : ALL) {
            good.put(file, Files.readAllBytes(assets.file(file)));
            assets.write(file, "nonsense");
        }
        byte[] missing = Files.readAllBytes(assets.file(MISSING));
        Files.delete(assets.file(MISSING));

        try (RunningHub hub = RunningHub.start(home, Map.of())) {
            HubClient app = hub.admin();
            saysEveryBrokenFile(app);
            app.post("/api/v1/insights", Map.of("customer_id", "crm:C-EARLY")).expect(404);
            Shopper early = new Shopper(app, "C-EARLY");
            early.complains().expect(202);

            for (String file : ALL) {
                Files.write(assets.file(file), good.get(file));
            }

            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(app.items("/api/v1/problems"))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.path("sentence").asText())
                            .contains("'service_recovery' has no diagram in processes/")));
            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(quarantined(app))
                    .contains("'service_recovery' is not deployed. Maybe put its diagram into processes/"));
            assertThat(early.id())
                    .as("nothing of it was kept, so that nothing is done twice")
                    .isEmpty();

            Files.write(assets.file(MISSING), missing);

            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(app.items("/api/v1/problems"))
                    .isEmpty());
            JsonNode decision = early.decisionFor("complaint");
            assertThat(decision.path("action").asText()).isNotBlank();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(quarantined(app)).isEqualTo("[]"));
            assertThat(app.items("/api/v1/decisions?customer=" + early.id())).hasSize(1);
            assertThat(processesOf(hub, decision)).isOne();
            assertThat(app.get("/actuator/health")
                            .expect(200)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("UP");
        }
    }

    private static void saysEveryBrokenFile(HubClient app) {
        assertThat(app.items("/api/v1/problems"))
                .extracting(problem -> problem.path("file").asText())
                .anySatisfy(file -> assertThat(file).contains("retention-offers.xlsx"))
                .anySatisfy(file -> assertThat(file).contains("hub-events.yaml"))
                .anySatisfy(file -> assertThat(file).contains("offer.bpmn"))
                .anySatisfy(file -> assertThat(file).contains("churn"))
                .anySatisfy(file -> assertThat(file).contains("propensity"));
        assertThat(app.items("/api/v1/problems"))
                .allSatisfy(
                        problem -> assertThat(problem.path("advice").asText()).isNotBlank());
        HubAnswer health = app.get("/actuator/health").expect(200);
        assertThat(health.json().path("status").asText()).isEqualTo("DEGRADED");
        assertThat(health.text()).contains("retention-offers.xlsx", "offer.bpmn");
    }

    @Test
    void aFileBrokenWhileTheHubRunsIsSaidAndTheLastGoodVersionDecides(@TempDir Path home) throws IOException {
        try (RunningHub hub = RunningHub.start(home, Map.of())) {
            HubClient app = hub.admin();
            byte[] good = Files.readAllBytes(hub.assets().file(WORKBOOK));
            hub.assets().write(WORKBOOK, "nonsense").write(MODEL, "nonsense").write(CONNECTOR, "name: [");

            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(problems(app))
                    .contains("retention-offers.xlsx", "hub-events.yaml", "churn"));
            Shopper shopper = new Shopper(app, "C-LASTGOOD").known();
            shopper.complains().expect(202);
            assertThat(shopper.decisionFor("complaint").path("mode").asText()).isEqualTo("rules_and_models");

            Files.write(hub.assets().file(WORKBOOK), good);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(problems(app)).doesNotContain("retention-offers.xlsx"));
        }
    }

    private static String quarantined(HubClient app) {
        return app.items("/api/v1/quarantine").toString();
    }

    private static long processesOf(RunningHub hub, JsonNode decision) {
        return hub.part(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(decision.path("id").asText())
                .count();
    }

    private static String problems(HubClient app) {
        return app.items("/api/v1/problems").toString();
    }

    /** On a Chinese terminal. */
    private static Process check(Path home) throws IOException {
        ProcessBuilder check = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Hub.class.getName(),
                "check");
        check.environment().put("LC_ALL", "zh_CN.UTF-8");
        check.environment().put("HUB_HOME", home.toString());
        check.environment().put("HUB_ASSETS", home.resolve("assets").toString());
        return check.redirectErrorStream(true).start();
    }
}
