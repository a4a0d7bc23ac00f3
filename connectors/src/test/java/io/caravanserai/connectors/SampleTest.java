package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every connector has its twin: signals in, events out. */
class SampleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everySourceMakesOfItsSampleWhatItsTwinSays() {
        return Shipped.CATALOG.sources().stream()
                .map(source -> DynamicTest.dynamicTest(source.name(), () -> check(source)));
    }

    private static void check(ConnectorDefinition source) throws IOException {
        List<String> lines = lines(source);
        Path answers = Files.createDirectories(Shipped.FOLDER.resolve("target/samples"));
        Files.write(answers.resolve(source.name() + ".jsonl"), lines);
        assertThat(lines)
                .as("if it is right, copy target/samples/%1$s.jsonl to samples/%1$s/expected.jsonl", source.name())
                .containsExactlyElementsOf(Files.readAllLines(folder(source).resolve("expected.jsonl")));
    }

    private static List<String> lines(ConnectorDefinition source) throws IOException {
        List<String> lines = new ArrayList<>();
        Path sample = sample(source);
        try (InputStream in = Files.newInputStream(sample)) {
            Normaliser.of(source, Shipped.SCHEMAS, Shipped.CLOCK)
                    .read(in, sample.getFileName().toString(), result -> lines.add(line(result)));
        }
        return lines;
    }

    private static Path sample(ConnectorDefinition source) throws IOException {
        try (Stream<Path> files = Files.list(folder(source))) {
            return files.filter(file -> file.getFileName().toString().startsWith("in."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(source.name() + " has no sample. Add samples/" + source.name()
                            + "/in.* and expected.jsonl."));
        }
    }

    private static Path folder(ConnectorDefinition source) {
        return Shipped.FOLDER.resolve("samples").resolve(source.name());
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
        map.put("version", event.schemaVersion());
        map.put("time", event.time().toString());
        map.put("identifiers", event.identifiers());
        map.put("data", event.data().values());
        ready.textToUnderstand().ifPresent(text -> map.put("text_to_understand", text));
        return map;
    }
}
