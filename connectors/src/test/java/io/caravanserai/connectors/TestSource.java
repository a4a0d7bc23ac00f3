package io.caravanserai.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small source written in a test: records are {@code {"n": …}}, events are purchases with that order id. */
final class TestSource {

    private static final String BUY =
            """
            map: |
              {"id": .n, "type": "purchase", "time": fallback(.at, "2026-03-01T10:00:00Z"),
               "identifiers": [{"namespace": "crm", "value": "C-1"}],
               "data": {"order_id": string(.n), "amount": number(fallback(.amount, 1)), "currency": "CNY", "category": .text}}
            """;

    private final ConnectorDefinition definition;

    private TestSource(ConnectorDefinition definition) {
        this.definition = definition;
    }

    /** @param format YAML flow mapping such as {@code {type: csv}}; further lines may follow */
    static TestSource ofFormat(String format) {
        return of("format: " + format + "\n" + BUY);
    }

    static TestSource of(String rest) {
        return new TestSource(read(yaml(rest), Map.of("HASH_KEY", "pepper")));
    }

    static String yaml(String rest) {
        return """
                name: test
                version: 1
                kind: other
                title: {zh: 测试, en: Test}
                source: {type: webhook}
                """
                + rest;
    }

    static ConnectorDefinition read(String yaml, Map<String, String> environment) {
        try {
            Path file = Files.createTempDirectory("connector").resolve("test.yaml");
            Files.writeString(file, yaml);
            return ConnectorReader.read(file, environment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Normaliser normaliser() {
        return Normaliser.of(definition, Shipped.SCHEMAS, Shipped.CLOCK);
    }

    List<Normalised> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    List<Normalised> read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes));
    }

    List<Normalised> read(InputStream in) {
        List<Normalised> results = new ArrayList<>();
        normaliser().read(in, "in", results::add);
        return results;
    }

    /** Ids of events, sentences of rejected records. */
    static List<String> told(List<Normalised> results) {
        return results.stream().map(TestSource::told).toList();
    }

    static String told(Normalised result) {
        return result instanceof Normalised.Ready ready
                ? ready.event().id()
                : ((Normalised.Rejected) result).problem().sentence();
    }
}
