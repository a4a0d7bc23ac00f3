package io.caravanserai.app.trouble;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.app.http.CampaignOffice;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import io.caravanserai.app.http.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code kill -9} while a campaign's batch is being sent: everybody is reached, once. The batch's sends were never recorded, so it is
 * sent again, under the same keys and byte for byte the same: a channel that delivers a key once has nothing new to deliver.
 */
class KilledCampaignTest {

    private static final String CAMPAIGN = "killed-campaign";
    private static final int CUSTOMERS = 130;
    private static final int BATCH = 100;
    private static final int ALREADY_REACHED = 20;
    private static final Instant LAST_MONTH = Instant.now().minus(Duration.ofDays(30));

    @Test
    void reachesEverybodyOnceAfterAKillInTheMiddleOfABatch(@TempDir Path home) {
        Path outbox = home.resolve("outbox");
        String campaign;
        try (ChildHub hub = ChildHub.start(home)) {
            await().atMost(240, SECONDS).until(hub::isOpen);
            String segment = known(hub.admin());
            assertThat(files(outbox)).isEmpty();
            CampaignOffice office = new CampaignOffice(CAMPAIGN, hub.admin(), hub.admin());
            campaign = office.propose(form(segment));
            office.complete(office.task("approve"), Map.of("approved", true));
            await().atMost(60, SECONDS)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> files(outbox).size() >= ALREADY_REACHED);
        }
        Map<String, String> reached = messages(outbox);
        System.out.printf("  kill -9 after %d of %d messages%n", reached.size(), CUSTOMERS);
        assertThat(reached).hasSizeLessThan(BATCH);
        Instant restart = Instant.now();

        try (RunningHub hub = RunningHub.start(home, Map.of())) {
            Timers.ring(hub, campaign, "pause");
            Timers.ring(hub, campaign, "pause");
            await().atMost(60, SECONDS).until(() -> collects(hub, campaign));

            JdbcTemplate database = hub.part(JdbcTemplate.class);
            List<String> contacted = strings(database, "select customer_id from contact where action = ?");
            assertThat(contacted).hasSize(CUSTOMERS).doesNotHaveDuplicates();
            List<String> decisions = strings(database, "select decision_id from contact where action = ?");
            Map<String, String> written = messages(outbox);
            assertThat(written).containsAllEntriesOf(reached);
            assertThat(written.values())
                    .extracting(message -> field(message, "/properties/decision"))
                    .containsExactlyInAnyOrderElementsOf(decisions);
            assertThat(written.values())
                    .extracting(message -> field(message, "/intent_key"))
                    .containsExactlyInAnyOrderElementsOf(database.queryForList(
                            "select intent_key from send_intent where state = 'SENT' and attempt = 1", String.class));
            assertThat(database.queryForObject(
                            "select count(*) from send_intent where settled_at < ?",
                            Integer.class,
                            restart.atOffset(ZoneOffset.UTC)))
                    .as("recorded of the batch that was killed")
                    .isZero();
        }
    }

    /** @return the segment they are in, after a first decision about each that might not contact anybody */
    private static String known(HubClient app) {
        List<Shopper> all = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> new Shopper(app, "C-KILLED-" + number))
                .toList();
        happened(app, all.stream().map(KilledCampaignTest::buys).toList(), CUSTOMERS);
        all.forEach(shopper -> app.post("/api/v1/insights", Map.of("customer_id", shopper.identifier()))
                .expect(200));
        happened(app, all.stream().map(KilledCampaignTest::consents).toList(), 2 * CUSTOMERS);
        JsonNode view = app.get("/api/v1/customers/" + all.get(0).id()).json();
        return "value_tier=" + view.at("/segments/value_tier").asText();
    }

    private static void happened(HubClient app, List<Map<String, Object>> events, int inAll) {
        app.post("/api/v1/events/hub-events", events).expect(202);
        await().atMost(60, SECONDS)
                .until(() -> app.get("/api/v1/stats").json().path("events").asInt() == inAll);
    }

    private static Map<String, Object> buys(Shopper shopper) {
        return shopper.event(
                "buys", "purchase", LAST_MONTH, Map.of("order_id", shopper.crm(), "amount", 700, "currency", "CNY"));
    }

    private static Map<String, Object> consents(Shopper shopper) {
        return shopper.event("consents", "consent_changed", LAST_MONTH, Map.of("purpose", "marketing", "given", true));
    }

    private static Map<String, Object> form(String segment) {
        return Map.of(
                "segment",
                segment,
                "action",
                "win_back_coupon",
                "channel",
                "email",
                "holdoutPercent",
                0,
                "perMinute",
                6_000);
    }

    private static boolean collects(RunningHub hub, String campaign) {
        return hub.part(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(campaign)
                        .activityId("collect")
                        .count()
                == 1;
    }

    private static List<String> strings(JdbcTemplate database, String query) {
        return database.queryForList(query, String.class, "win_back_coupon");
    }

    /** Every message in the outbox by the name of its file. */
    private static Map<String, String> messages(Path outbox) {
        return files(outbox).stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), KilledCampaignTest::text));
    }

    private static List<Path> files(Path outbox) {
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path message) {
        try {
            return Files.readString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String message, String place) {
        try {
            return new JsonMapper().readTree(message).at(place).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
