package io.caravanserai.app.trouble;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.app.broker.EmbeddedBroker;
import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import io.caravanserai.testkit.TestPostgres;
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

    private final String database = TestPostgres.freshDatabase();
    private final int port = RunningHub.freePort();
    private final Path folder;
    private EmbeddedBroker broker;
    private final RunningHub hub;

    OutageTest(@TempDir Path folder) {
        this.folder = folder;
        broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
        hub = RunningHub.start(Map.of(
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
        turnedAway.refusedWith(503, "Send the same request again");
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
            assertThat(browse(shopper).status()).isEqualTo(503);
        } finally {
            doors(true);
        }
        await().atMost(90, SECONDS).until(() -> browse(shopper).status() == 202);
        await().atMost(90, SECONDS)
                .untilAsserted(() -> assertThat(shopper.timeline()).hasSize(1));
    }

    private HubAnswer browse(Shopper shopper) {
        return shopper.door().post("/api/v1/events/hub-events", List.of(shopper.browses("once")));
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
