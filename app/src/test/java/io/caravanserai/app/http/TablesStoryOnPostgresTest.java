package io.caravanserai.app.http;

import io.caravanserai.testkit.TestPostgres;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The same on PostgreSQL, as in production. */
class TablesStoryOnPostgresTest extends TablesStory {

    TablesStoryOnPostgresTest() {
        super(RunningHub.start(Map.of(
                "HUB_DB_URL", TestPostgres.freshDatabase(), "HUB_DB_USER", "postgres", "HUB_DB_PASSWORD", "postgres")));
    }

    @AfterAll
    void close() {
        hub.close();
    }
}
