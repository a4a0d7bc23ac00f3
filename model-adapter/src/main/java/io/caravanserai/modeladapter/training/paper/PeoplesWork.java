package io.caravanserai.modeladapter.training.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passports as YAML. What people wrote into an earlier one (title, owner, licence, use, limits) stays, and its version is counted up. */
public final class PeoplesWork {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");
    private static final List<String> KEYS = List.of("title", "owner", "licence", "intended_use", "limits");

    private PeoplesWork() {}

    public static ObjectNode emptySheet() {
        return YAML.createObjectNode();
    }

    /** @param before the passport of the training before, null when there was none */
    public static byte[] kept(ObjectNode sheet, byte @Nullable [] before, String comment) {
        JsonNode earlier = parsed(before);
        KEYS.stream().filter(earlier::has).forEach(key -> sheet.set(key, earlier.get(key)));
        sheet.put("version", next(earlier));
        try {
            return ("# " + comment + "\n" + YAML.writeValueAsString(sheet)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The passport could not be written.", impossible);
        }
    }

    /** The version after that of an earlier passport. */
    static String next(JsonNode earlier) {
        String[] parts = earlier.path("version").asText("").split("\\.");
        return parts.length == 3 && parts[1].matches("\\d+")
                ? "%s.%d.0".formatted(parts[0], Integer.parseInt(parts[1]) + 1)
                : "1.0.0";
    }

    /** A passport with the version after its own, and nothing else changed. */
    public static String countedUp(String yaml) {
        String version = next(parsed(yaml.getBytes(StandardCharsets.UTF_8)));
        return VERSION.matcher(yaml).replaceFirst("version: " + version);
    }

    private static JsonNode parsed(byte @Nullable [] before) {
        try {
            return before == null ? emptySheet() : YAML.readTree(before);
        } catch (IOException notYaml) {
            return emptySheet();
        }
    }
}
