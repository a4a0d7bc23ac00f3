package io.caravanserai.app.trouble;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.app.broker.EmbeddedBroker;
import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.SourceStatus;
import io.caravanserai.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Your Kafka and your PostgreSQL go away and come back. Nothing that was accepted is lost, nothing is accepted in vain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    private static final String DOOR = "/api/v1/events/hub-events";
    private static final String BAD_SIGNAL = "{\"id\": \"bad\", \"type\": \"none\"}";
    private static final String COMMENTS = "social-comments-file";
    private static final String ROWS =
            """
            comment_id,platform,user_id,customer_no,posted_at,likes,text
            bad,x,,C-DROPPED,yesterday,1,Where is my parcel?
            good,x,,C-DROPPED,2026-03-05 10:00,1,Here it is.
            """;

    private final String database = TestPostgres.freshDatabase();
    private final int port = RunningHub.freePort();
    private final Path folder;
    private EmbeddedBroker broker;
    private final RunningHub hub;

    OutageTest(@TempDir Path folder) {
        this.folder = folder;
        broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
        hub = RunningHub.start(
                folder.resolve("hub"),
                Map.of(
                        "HUB_KAFKA",
                        broker.bootstrap(),
                        "HUB_DB_URL",
                        database,
                        "HUB_DB_USER",
                        "postgres",
                        "HUB_DB_PASSWORD",
                        "postgres"));
    }

    @AfterAll
    void close() {
        hub.close();
        broker.close();
    }

    @Test
    void withoutKafkaTheDoorSaysLaterAndTheSameRequestIsTakenOnceItIsBack() {
        Shopper shopper = new Shopper(hub.admin(), "C-KAFKA");
        broker.close();

        HubAnswer turnedAway = browse(shopper);
        turnedAway.refusedWith(503, "the broker or the database is not there now. Send the same request again.");
        assertThat(turnedAway.json().path("title").asText()).isEqualTo("Nothing was accepted.");
        assertThat(turnedAway.header("Retry-After")).isNotBlank();

        broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
        await().atMost(90, SECONDS).until(() -> browse(shopper).status() == 202);
        await().atMost(90, SECONDS)
                .untilAsserted(() -> assertThat(shopper.timeline()).hasSize(1));
    }

    @Test
    void withoutTheDatabaseNobodyIsTakenForAStrangerAndWorkGoesOnOnceItIsBack() throws SQLException {
        HubClient app = hub.admin();
        Shopper shopper = new Shopper(app, "C-DATABASE");
        app.get("/api/v1/me").expect(200);
        doors(false);
        try {
            HubAnswer turnedAway = browse(shopper, "en");
            turnedAway.refusedWith(503, "the database is not there now. Send the same request again.");
            assertThat(turnedAway.json().path("title").asText()).isEqualTo("Nobody can be let in now.");
            assertThat(turnedAway.header("Retry-After")).isNotBlank();
            browse(shopper, "zh-CN").refusedWith(503, "数据库");
        } finally {
            doors(true);
        }
        await().atMost(90, SECONDS).until(() -> browse(shopper).status() == 202);
        await().atMost(90, SECONDS)
                .untilAsserted(() -> assertThat(shopper.timeline()).hasSize(1));
    }

    @Test
    void whatNeedsTheDatabaseIsLeftToItsSourceUntilItIsBack() throws IOException, SQLException {
        HubClient app = hub.admin();
        SlowRequest pushed = SlowRequest.letIn(app, DOOR, BAD_SIGNAL);
        doors(false);
        Path dropped = dropped();
        try {
            assertThat(pushed.refused())
                    .startsWith("503 ")
                    .contains("Nothing was accepted.", DOOR, "the broker or the database is not there now");
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(comments().reason()).contains("The database cannot"));
            assertThat(comments().state()).isEqualTo(SourceStatus.State.WAITING);
            assertThat(dropped).exists();
        } finally {
            doors(true);
        }
        await().atMost(90, SECONDS).untilAsserted(() -> assertThat(dropped).doesNotExist());
        assertThat(app.items("/api/v1/quarantine?connector=" + COMMENTS))
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.at("/problem/sentence").asText()).contains("yesterday"));
        assertThat(app.items("/api/v1/quarantine?connector=hub-events")).isEmpty();
        await().atMost(30, SECONDS).until(() -> !app.customer("crm:C-DROPPED").isEmpty());
    }

    private HubAnswer browse(Shopper shopper) {
        return browse(shopper, "en");
    }

    private static HubAnswer browse(Shopper shopper, String language) {
        return shopper.door().post(DOOR, List.of(shopper.browses("once")), Map.of("Accept-Language", language));
    }

    private SourceStatus comments() {
        return hub.part(HealthBoard.class).of(COMMENTS).read().status();
    }

    /** Written beside and moved in, so that it is never read half. */
    private Path dropped() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("hub/inbox").resolve(COMMENTS));
        Path beside = Files.writeString(folder.resolve("comments.csv"), ROWS);
        return Files.move(beside, inbox.resolve("comments.csv"));
    }

    /** PostgreSQL refuses new connections to the hub's database, and ends the old ones. */
    private void doors(boolean open) throws SQLException {
        String name = database.replaceAll(".*/([^?]+).*", "$1");
        String house = database.replace("/" + name, "/postgres");
        try (Connection connection = DriverManager.getConnection(house, "postgres", "postgres")) {
            connection.createStatement().execute("alter database %s allow_connections %s".formatted(name, open));
            connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                            .formatted(name));
        }
    }
}
