package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.connectors.asset.AssetSchema;
import io.caravanserai.connectors.record.UnreadableException;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versioned schemas of every event type. Safe for use by several threads. */
public final class EventSchemas {

    private static final Pattern FILE = Pattern.compile("([a-z][a-z_]*)\\.v([0-9]+)\\.schema\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, TreeMap<Integer, EventSchema>> versions = new TreeMap<>();

    private EventSchemas() {}

    /**
     * Reads {@code events/<type>.v<version>.schema.json} of the folder.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem of every file
     */
    public static EventSchemas read(Path connectorsFolder) {
        EventSchemas schemas = new EventSchemas();
        Problems problems = new Problems("events");
        try (Stream<Path> files = Files.list(connectorsFolder.resolve("events"))) {
            files.sorted().forEach(file -> schemas.add(file, problems));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        problems.throwIfAny();
        return schemas;
    }

    public Set<String> types() {
        return Set.copyOf(versions.keySet());
    }

    /** The newest version of the type. */
    public int newest(String type) {
        return versions(type).lastKey();
    }

    /** What the customer wrote or said, where the event's schema marks it; turns are joined by line breaks. */
    public Optional<String> text(Event event) {
        return find(event.type(), event.schemaVersion()).text(event.data());
    }

    /** @throws UnreadableException when there is no such type or version */
    EventSchema find(String type, int version) {
        EventSchema schema = versions(type).get(version);
        if (schema == null) {
            throw new UnreadableException(
                    "version",
                    String.valueOf(version),
                    "is not a schema version of " + type,
                    "Maybe one of " + versions(type).keySet() + ".");
        }
        return schema;
    }

    private TreeMap<Integer, EventSchema> versions(String type) {
        TreeMap<Integer, EventSchema> known = versions.get(type);
        if (known == null) {
            throw new UnreadableException(
                    "type", type, "is not an event type", "Maybe one of " + versions.keySet() + ".");
        }
        return known;
    }

    private void add(Path path, Problems problems) {
        String file = path.getFileName().toString();
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            problems.add(file, file, "is not the name of an event schema", "Maybe purchase.v1.schema.json.");
            return;
        }
        try {
            JsonNode schema = JSON.readTree(Files.readString(path));
            versions.computeIfAbsent(name.group(1), type -> new TreeMap<>())
                    .put(Integer.valueOf(name.group(2)), new EventSchema(AssetSchema.of(schema)));
        } catch (IOException | RuntimeException broken) {
            problems.add(
                    file,
                    Mapping.firstLine(String.valueOf(broken.getMessage())),
                    "is no JSON Schema",
                    "Maybe a bracket is missing.");
        }
    }
}
