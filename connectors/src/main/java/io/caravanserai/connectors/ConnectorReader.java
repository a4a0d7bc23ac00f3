package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.JsltException;
import io.caravanserai.connectors.asset.AssetSchema;
import io.caravanserai.connectors.record.RecordFormat;
import io.caravanserai.domain.problem.Problems;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one source file: what the schema cannot say is checked here. */
final class ConnectorReader {

    private static final AssetSchema SCHEMA = AssetSchema.packed(ConnectorReader.class, "connector.schema.json");

    private final AssetReader file;
    private final Problems problems;

    private ConnectorReader(AssetReader file) {
        this.file = file;
        this.problems = file.problems();
    }

    static ConnectorDefinition read(Path path, Map<String, String> environment) {
        return new ConnectorReader(AssetReader.read(path, "source", SCHEMA, environment)).definition();
    }

    private ConnectorDefinition definition() {
        SourceSettings source = new SourceSettings(file.text("/source/type"), file.settings("source"));
        List<Mask> masks = masks();
        TimeRules times = new TimeRules(
                zone(), timeFormats(), file.text("/time/when-missing").equals("clock"));
        IdentifierRules identifiers = new IdentifierRules(file.text("/identifiers/region"));
        RecordFormat format = format();
        Mapping mapping = mapping();
        problems.throwIfAny();
        Recipe recipe = new Recipe(format, mapping, file.text("/id").equals("content-hash"), times, identifiers, masks);
        return new ConnectorDefinition(
                file.text("/name"),
                file.at("/version").asInt(),
                file.text("/kind"),
                file.title(),
                source,
                file.yes("/enabled"),
                file.text("/on-error"),
                recipe);
    }

    private RecordFormat format() {
        Settings settings = file.settings("format");
        String type = file.text("/format/type");
        boolean header = settings.yes("header");
        List<String> columns = file.texts("/format/columns");
        if (!header && columns.isEmpty() && type.endsWith("sv")) {
            problems.add(
                    file.place("/format/header"),
                    false,
                    "leaves the columns without names",
                    "Maybe add format.columns.");
        }
        if (file.at("/split").isTextual() && !type.equals("json")) {
            problems.add(file.place("/split"), type, "has nothing to split", "Maybe drop split; only json has it.");
        }
        String split = file.at("/split").asText("");
        return new RecordFormat(
                type.equals("tsv") ? "csv" : type,
                Charset.forName(settings.text("charset")),
                (int) settings.number("longest-record"),
                type.equals("tsv")
                        ? '\t'
                        : settings.optional("separator").orElse(",").charAt(0),
                settings.optional("quote").orElse("\"").charAt(0),
                header,
                columns,
                split.isEmpty() ? List.of() : List.of(split.substring(1).split("/")),
                settings.optional("record").orElse(""));
    }

    private Mapping mapping() {
        try {
            return Mapping.compile(file.text("/map"));
        } catch (JsltException broken) {
            String place = "line %d, map".formatted(file.lineWithin("/map", broken.getLine()));
            problems.add(
                    place,
                    Mapping.firstLine(broken.getMessageWithoutLocation()),
                    "is no JSLT of ours",
                    "Maybe a comma or a bracket is missing.");
            return Mapping.compile(".");
        }
    }

    private ZoneId zone() {
        String name = file.text("/time/zone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            problems.add(file.place("/time/zone"), name, "is not a time zone", "Maybe Asia/Shanghai.");
            return ZoneOffset.UTC;
        }
    }

    private List<TimeFormat> timeFormats() {
        List<TimeFormat> formats = new ArrayList<>();
        for (String name : file.texts("/time/formats")) {
            try {
                formats.add(TimeFormat.of(name));
            } catch (IllegalArgumentException broken) {
                problems.add(file.place("/time/formats"), name, "is not a time format", "Maybe yyyy-MM-dd HH:mm:ss.");
            }
        }
        return formats;
    }

    private List<Mask> masks() {
        String key = file.at("/hash-key").asText("");
        List<Mask> masks = new ArrayList<>();
        for (JsonNode mask : file.at("/mask")) {
            masks.add(new Mask(
                    List.of(mask.get("path").asText().split("\\.")),
                    mask.get("how").asText(),
                    key));
        }
        if (key.isEmpty() && masks.stream().anyMatch(mask -> mask.how().equals("hash"))) {
            problems.add(file.place("/mask"), "hash", "has no key", "Maybe add hash-key: ${env:HUB_HASH_KEY}.");
        }
        return masks;
    }
}
