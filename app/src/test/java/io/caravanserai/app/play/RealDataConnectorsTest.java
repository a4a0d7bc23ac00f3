package io.caravanserai.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.app.House;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The real sets stay where they are; a few invented records of each format stand for them. */
class RealDataConnectorsTest {

    private static final Path PLAY = House.ROOT.resolve("examples/real-data");
    private static final EventSchemas SCHEMAS = EventSchemas.read(House.ROOT.resolve("connectors"));
    private static final ConnectorCatalog CATALOG = ConnectorCatalog.read(PLAY.resolve("connectors"), Map.of());
    private static final Instant TODAY = Instant.parse("2026-03-10T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFeedOfThePlayHasItsConnectorAndTheOtherWayRound() {
        assertThat(PlayFolder.read(PLAY).feeds())
                .extracting(PlayFolder.Feed::connector)
                .containsExactlyInAnyOrderElementsOf(CATALOG.sources().stream()
                        .map(ConnectorDefinition::name)
                        .toList());
    }

    @Test
    void onlyTheFilesOfOneSetShareANamespace() {
        assertThat(namespaces())
                .containsExactlyInAnyOrder("household", "helpdesk_zh", "helpdesk_en", "cfpb", "twitter", "waimai");
    }

    @TestFactory
    Stream<DynamicTest> everyConnectorMakesOfItsSampleWhatItsTwinSays() {
        return CATALOG.sources().stream().map(source -> DynamicTest.dynamicTest(source.name(), () -> check(source)));
    }

    private static void check(ConnectorDefinition source) throws IOException {
        List<String> lines =
                read(source).stream().map(RealDataConnectorsTest::line).toList();
        Path answers = Files.createDirectories(House.ROOT.resolve("app/target/real-data-samples"));
        Files.write(answers.resolve(source.name() + ".jsonl"), lines);
        assertThat(lines)
                .as(
                        "if it is right, copy app/target/real-data-samples/%1$s.jsonl to samples/%1$s/expected.jsonl",
                        source.name())
                .containsExactlyElementsOf(Files.readAllLines(folder(source).resolve("expected.jsonl")));
    }

    private static List<String> namespaces() {
        return CATALOG.sources().stream()
                .flatMap(source -> read(source).stream())
                .filter(Normalised.Ready.class::isInstance)
                .flatMap(one -> ((Normalised.Ready) one).event().identifiers().stream())
                .map(identifier -> identifier.namespace())
                .distinct()
                .toList();
    }

    private static List<Normalised> read(ConnectorDefinition source) {
        List<Normalised> read = new ArrayList<>();
        InstantSource clock = new StepClock(TODAY, Duration.ZERO);
        Path sample = sample(source);
        try (InputStream in = Files.newInputStream(sample)) {
            Normaliser.of(source, SCHEMAS, clock).read(in, sample.getFileName().toString(), read::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static Path sample(ConnectorDefinition source) {
        try (Stream<Path> files = Files.list(folder(source))) {
            return files.filter(file -> file.getFileName().toString().startsWith("in."))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(ConnectorDefinition source) {
        return PLAY.resolve("samples").resolve(source.name());
    }

    private static String line(Normalised result) {
        try {
            return JSON.writeValueAsString(
                    result instanceof Normalised.Ready ready
                            ? asMap(ready)
                            : Map.of(
                                    "rejected",
                                    ((Normalised.Rejected) result).problem().sentence()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> asMap(Normalised.Ready ready) {
        Event event = ready.event();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", event.id());
        map.put("type", event.type());
        map.put("time", event.time().toString());
        map.put("identifiers", event.identifiers());
        map.put("data", event.data().values());
        ready.textToUnderstand().ifPresent(text -> map.put("text_to_understand", text));
        return map;
    }
}
