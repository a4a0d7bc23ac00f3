package io.caravanserai.app.http;

import io.caravanserai.testkit.TestPostgres;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The same on PostgreSQL, as in production. */
class ApiStoryOnPostgresTest extends ApiStory {

    ApiStoryOnPostgresTest() {
        super(RunningHub.start(Map.of(
                "HUB_DB_URL", TestPostgres.freshDatabase(), "HUB_DB_USER", "postgres", "HUB_DB_PASSWORD", "postgres")));
    }

    @AfterAll
    void close() {
        hub.close();
    }

    /** On the same hub: the last one started in a JVM is the one whose engine Camunda's REST reaches. */
    @Nested
    class Campaign extends CampaignStory {

        Campaign() {
            super(hub);
        }
    }
}
