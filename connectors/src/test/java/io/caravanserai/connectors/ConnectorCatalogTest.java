package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorCatalogTest {

    @TempDir
    Path folder;

    @Test
    void oneBrokenFileDoesNotTakeItsNeighboursWithIt() throws IOException {
        write(
                "sources/good.yaml",
                TestSource.yaml("format: {type: json}\nmap: .\n").replace("name: test", "name: good"));
        write("sources/bad.yaml", "name: bad\n");
        write("sources/lost.yml", "name: lost\n");
        write("channels/odd.yaml", "name: odd\nchannels: [pigeon]\n");

        ConnectorCatalog catalog = ConnectorCatalog.readWhatIsGood(folder, Map.of());

        assertThat(catalog.sources()).extracting(ConnectorDefinition::name).containsExactly("good");
        assertThat(catalog.problems())
                .extracting(Problem::file)
                .contains("bad.yaml", "lost.yml", "odd.yaml")
                .doesNotContain("good.yaml");
        assertThatThrownBy(() -> ConnectorCatalog.read(folder, Map.of()))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("lost.yml: 'lost.yml' does not end in .yaml and is not read.")
                .hasMessageContaining(
                        "channels.0: 'pigeon' is not allowed here. Maybe one of [email, sms, app_push, call].");
    }

    @Test
    void folderWithoutConnectorsIsEmpty() {
        assertThat(ConnectorCatalog.read(folder, Map.of()).sources()).isEmpty();
    }

    @Test
    void shippedSourcesThatNeedNothingAreEnabled() {
        assertThat(Shipped.CATALOG.sources())
                .filteredOn(ConnectorDefinition::enabled)
                .extracting(ConnectorDefinition::name)
                .containsExactly(
                        "call-center-transcripts-webhook",
                        "call-recordings",
                        "crm-contacts-kafka",
                        "hub-events",
                        "social-comments-file",
                        "transactions-file",
                        "transactions-kafka");
        assertThat(Shipped.CATALOG.sources()).hasSize(10);
    }

    @Test
    void shippedSourcesOpenWithTheirSettings() {
        Map<String, String> environment = Map.of(
                "HUB_CRM_HTTP_ENABLED", "true", "HUB_CRM_URL", "http://crm.test/contacts", "HUB_CRM_TOKEN", "0042");

        SourceSettings source = ConnectorCatalog.read(Shipped.FOLDER, environment)
                .find("crm-contacts-http")
                .orElseThrow()
                .source();

        assertThat(source.text("token")).isEqualTo("0042");
        assertThat(source.duration("every")).isEqualTo(Duration.ofMinutes(1));
        assertThat(source.duration("timeout")).isEqualTo(Duration.ofSeconds(10));
        assertThat(source.optional("cursor-start")).isEmpty();
    }

    @Test
    void onlyTheOutboxIsOpenUntilAnotherChannelIsConfigured() {
        assertThat(Shipped.CATALOG.channels())
                .filteredOn(ChannelDefinition::enabled)
                .singleElement()
                .satisfies(outbox -> {
                    assertThat(outbox.channels()).containsExactly("email", "sms", "app_push");
                    assertThat(outbox.settings().text("folder")).isEqualTo("var/outbox");
                });
    }

    @Test
    void missingSettingNamesTheOnesThere() {
        assertThatThrownBy(() -> new Settings(Map.of("folder", "x")).text("topic"))
                .hasMessage("The setting (topic) is not there. Maybe one of [folder].");
    }

    @Test
    void durationsReadAsWritten() {
        Settings settings = new Settings(Map.of("a", "250ms", "b", "2h", "c", "1d"));

        assertThat(settings.duration("a")).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.duration("b")).isEqualTo(Duration.ofHours(2));
        assertThat(settings.duration("c")).isEqualTo(Duration.ofDays(1));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
