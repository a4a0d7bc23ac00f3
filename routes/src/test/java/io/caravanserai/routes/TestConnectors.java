package io.caravanserai.routes;

import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.routes.intake.LiveConnectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A connectors folder of the test's own, with the event schemas of the house. */
public final class TestConnectors {

    private static final EventSchemas SCHEMAS =
            EventSchemas.read(Path.of(System.getProperty("hub.root", "..")).resolve("connectors"));

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    public TestConnectors(Path folder) {
        this.folder = folder;
    }

    /** Purchases as JSON lines; {@code source} is YAML flow text: {@code type: webhook}. */
    public TestConnectors purchases(String name, String source) {
        return source(name, source, "type: jsonl", "");
    }

    public TestConnectors purchasePages(String name, String source) {
        return source(name, source, "type: json", "split: /items\n");
    }

    /** Complaints, whose text is to be understood. */
    public TestConnectors complaints(String name) {
        String map =
                """
                {"id": .id, "type": "complaint", "time": .at, "identifiers": [{"namespace": "crm", "value": .customer}],
                   "data": {"case_id": .id, "text": .text}}""";
        return write("sources/" + name, yaml(name, "type: webhook", "type: jsonl", "", map));
    }

    public TestConnectors broken(String name) {
        return write("sources/" + name, "name: " + name + "\nversion: one\n");
    }

    public TestConnectors secret(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public TestConnectors channel(String name, String serves, boolean idempotent, String settings) {
        return write(
                "channels/" + name,
                "name: %s\ntitle: {zh: 渠道, en: Channel}\nchannels: [%s]\nidempotent: %s\nsettings: {%s}\n"
                        .formatted(name, serves, idempotent, settings));
    }

    public void delete(String name) {
        try {
            Files.delete(folder.resolve("sources/" + name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LiveConnectors live() {
        return new LiveConnectors(folder, environment, SCHEMAS, InstantSource.system());
    }

    /** A record as the connectors of this class read it. */
    public static String purchase(String id) {
        return "{\"id\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"customer\":\"C-1\",\"amount\":12.5}".formatted(id);
    }

    /** A record without an amount a person could read. */
    public static String poison(String id) {
        return "{\"id\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"customer\":\"C-1\",\"amount\":\"a lot\"}"
                .formatted(id);
    }

    private TestConnectors source(String name, String source, String format, String more) {
        String map =
                """
                {"id": .id, "type": "purchase", "time": .at, "identifiers": [{"namespace": "crm", "value": .customer}],
                   "data": {"order_id": .id, "amount": .amount, "currency": "CNY"}}""";
        return write("sources/" + name, yaml(name, source, format, more, map));
    }

    private static String yaml(String name, String source, String format, String more, String map) {
        return "name: %s\nversion: 1\nkind: transactions\ntitle: {zh: 测试, en: Test}\nsource: {%s}\nformat: {%s}\n%smap: |\n  %s\n"
                .formatted(name, source, format, more, map);
    }

    private TestConnectors write(String name, String text) {
        try {
            Path file = folder.resolve(name + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
