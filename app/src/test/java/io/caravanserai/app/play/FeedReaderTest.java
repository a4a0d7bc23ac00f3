package io.caravanserai.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.app.House;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.routes.intake.ConnectorHealth;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.SourceStatus;
import io.caravanserai.testkit.InMemoryQuarantine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {

    private static final Path CONNECTORS = House.ROOT.resolve("connectors");
    private static final Path REAL_DATA = House.ROOT.resolve("examples/real-data");
    private static final String CAMPAIGNS = "complete-journey/campaigns.csv";
    private static final String DESCRIPTIONS = "complete-journey/campaign_descriptions.csv";

    @TempDir
    Path data;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    private final Spool spool = new Spool();
    private final HealthBoard health = new HealthBoard(InstantSource.system());
    private final FeedReader reader = new FeedReader(
            ConnectorCatalog.read(CONNECTORS, Map.of()), EventSchemas.read(CONNECTORS), quarantine, health);

    @BeforeEach
    void makeRoom() throws IOException {
        Files.createDirectories(data.resolve("complete-journey"));
    }

    @AfterEach
    void closeTheSpool() throws IOException {
        spool.close();
    }

    @Test
    void anUnknownConnectorIsAProblemEvenWithoutItsSet() throws IOException {
        Files.writeString(
                data.resolve("play.yaml"),
                "title: { zh: 试, en: Try }\nfeeds:\n  - { connector: nobody-knows, data: a.csv }\n");
        assertThatThrownBy(() -> read(PlayFolder.read(data), data))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("'nobody-knows' is not a connector");
    }

    @Test
    void withoutDataEverySetIsNamedAndSkipped() {
        assertThat(read(PlayFolder.read(REAL_DATA), null)).isZero();
        assertThat(said())
                .hasSize(PlayFolder.read(REAL_DATA).feeds().size())
                .allMatch(line -> line.contains("skipped"));
    }

    @Test
    void aMissingFileToJoinWithIsNamedAndItsFeedSkipped() throws IOException {
        Files.writeString(data.resolve(CAMPAIGNS), "campaign_id,household_id\n91,9001\n");
        read(PlayFolder.read(REAL_DATA), data);
        assertThat(said()).anySatisfy(line -> assertThat(line).contains("journey-campaigns", DESCRIPTIONS, "skipped"));
    }

    @Test
    void recordsWithoutTimesFollowThePlaysClock() throws IOException {
        Files.writeString(data.resolve(CAMPAIGNS), "campaign_id,household_id\n91,9001\n91,9002\n91,9003\n");
        assertThat(read(PlayFolder.read(REAL_DATA), data)).isEqualTo(3);
        assertThat(times())
                .extracting(Instant::toString)
                .containsExactly("2016-11-02T00:00:00Z", "2016-11-02T00:00:01Z", "2016-11-02T00:00:02Z");
    }

    @Test
    void aRecordThatCannotBeReadCostsItsNeighboursNothing() throws IOException {
        Files.writeString(data.resolve(CAMPAIGNS), "campaign_id,household_id\n91,9001\n91,\n91,9003\n");
        assertThat(read(PlayFolder.read(REAL_DATA), data)).isEqualTo(3);
        assertThat(times()).hasSize(2);
        assertThat(quarantine.list(null, null, 10).items())
                .extracting(QuarantinedSignal::problem)
                .singleElement()
                .asString()
                .contains("campaigns.csv", "line 3");
    }

    @Test
    void whatIsPlayedCountsForItsSourceWhichStillWaitsForItsOwn() throws IOException {
        Files.writeString(
                data.resolve("play.yaml"),
                "title: { zh: 试, en: Try }\nfeeds:\n  - { connector: hub-events, file: a.json }\n");
        Files.writeString(
                data.resolve("a.json"),
                """
                [{"id": "1", "type": "browse", "time": "2026-03-01T10:00:00Z", "data": {"step": "browse"},
                  "identifiers": [{"namespace": "crm", "value": "C-1"}]},
                 {"id": "2", "type": "none"}]
                """);
        assertThat(read(PlayFolder.read(data), null)).isEqualTo(2);

        health.of("hub-events").started();
        ConnectorHealth played = health.of("hub-events").read();

        assertThat(List.of(played.received(), played.published(), played.quarantined()))
                .containsExactly(2L, 1L, 1L);
        assertThat(played.lastSignalAt()).isNotNull();
        assertThat(played.status().state()).isEqualTo(SourceStatus.State.WAITING);
        assertThat(played.status().reason()).isEqualTo("only recorded signals since the hub started");
    }

    private long read(PlayFolder play, Path from) {
        Progress progress = new Progress(
                () -> new Stats(0, 0, 0, 0, Map.of(), 0, Map.of()),
                new PrintStream(terminal, true, StandardCharsets.UTF_8),
                false,
                Phrases.in(Locale.ENGLISH));
        return play.feeds().stream()
                .mapToLong(feed -> reader.read(play, feed, from, spool, progress))
                .sum();
    }

    private List<String> said() {
        return terminal.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        spool.drain(one -> times.add(one.time()));
        return times;
    }
}
