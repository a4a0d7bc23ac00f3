package io.caravanserai.profile.feature;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads {@code features.yaml} strictly. */
final class CatalogueFileReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    CatalogueFileReader(Path file) {
        this.file = file;
        this.problems = new Problems(file.getFileName().toString());
    }

    CatalogueFile read() {
        Fields top = new Fields(parsed(), "top level", problems);
        List<FeatureSpec> features = each(top, "features", (fields, name) -> new FeatureReader(fields, name).read());
        List<AttributeSpec> attributes = each(top, "attributes", CatalogueFileReader::attribute);
        List<ConsentSpec> consents = each(top, "consents", CatalogueFileReader::consent);
        top.rejectUnknown();
        problems.throwIfAny();
        return new CatalogueFile(features, attributes, consents);
    }

    private JsonNode parsed() {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            SyntaxError error = SyntaxError.read(e.getOriginalMessage(), place(e));
            problems.add(error.place(), error.found(), "is not YAML", "Mend this line; indent with spaces.");
        } catch (IOException e) {
            problems.add("", file.getFileName(), "cannot be read", "Put the file where the hub looks for it.");
        }
        throw new InvalidAssetException(problems.list());
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : SyntaxError.at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private <T> List<T> each(Fields top, String key, BiFunction<Fields, String, T> reader) {
        List<T> specs = new ArrayList<>();
        JsonNode list = top.value(key);
        if (list == null || !list.isArray()) {
            top.wrong(key, list == null ? "" : list, "is not a list", "Write the list of %s.".formatted(key));
            return specs;
        }
        for (JsonNode one : list) {
            String name = one.path("name").asText("");
            String place = key + "[" + specs.size() + "]" + (name.isEmpty() ? "" : " '" + name + "'");
            Fields fields = new Fields(one, place, problems);
            specs.add(reader.apply(fields, uniqueName(fields)));
            fields.rejectUnknown();
        }
        return specs;
    }

    private String uniqueName(Fields fields) {
        String name = fields.text("name");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_]*")) {
            fields.wrong("name", name, "is not snake case", "Write small letters, digits and underscores.");
        }
        if (!name.isEmpty() && !names.add(name)) {
            fields.wrong("name", name, "is there twice", "Maybe drop one of them.");
        }
        return name;
    }

    private static AttributeSpec attribute(Fields fields, String name) {
        String from = fields.optionalText("from");
        return new AttributeSpec(
                EntryReader.read(fields, name, Origin.ATTRIBUTE),
                from == null ? name : from,
                fields.yes("years_since"));
    }

    private static ConsentSpec consent(Fields fields, String name) {
        return new ConsentSpec(
                EntryReader.readConsent(fields, name), fields.text("purpose"), fields.optionalText("otherwise"));
    }
}
