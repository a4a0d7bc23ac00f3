package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {

    @TempDir
    Path folder;

    @Test
    void refusesFilesThatAreNoSchemas() throws IOException {
        Files.createDirectory(folder.resolve("events"));
        Files.writeString(folder.resolve("events/visit.v1.schema.json"), "{\"type\": ");
        Files.writeString(folder.resolve("events/visit.json"), "{}");

        assertThatThrownBy(() -> EventSchemas.read(folder))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("visit.json: 'visit.json' is not the name of an event schema."
                        + " Maybe purchase.v1.schema.json.")
                .hasMessageContaining("visit.v1.schema.json: 'Unexpected end-of-input");
    }

    @Test
    void knowsEveryTypeOfTheHouse() {
        assertThat(Shipped.SCHEMAS.types())
                .containsExactlyInAnyOrder(
                        "profile_updated",
                        "consent_changed",
                        "purchase",
                        "refund",
                        "browse",
                        "call",
                        "complaint",
                        "social_comment",
                        "campaign_contact",
                        "outcome",
                        "device_reading");
        assertThat(Shipped.SCHEMAS.newest("purchase")).isEqualTo(1);
    }
}
