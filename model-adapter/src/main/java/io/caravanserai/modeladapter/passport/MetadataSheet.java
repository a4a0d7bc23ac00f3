package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a model file says of itself, for what its passport leaves out: {@code passport.owner}, {@code passport.training.data};
 * lists and the like are YAML. The passport wins.
 */
final class MetadataSheet {

    private static final String PREFIX = "passport.";

    private MetadataSheet() {}

    static void fill(JsonNode passport, Map<String, String> metadata, String file) {
        if (passport instanceof ObjectNode sheet) {
            metadata.forEach((key, value) -> {
                if (key.startsWith(PREFIX)) {
                    put(
                            sheet,
                            key.substring(PREFIX.length()),
                            YamlTree.parse(file, value.getBytes(StandardCharsets.UTF_8)));
                }
            });
        }
    }

    private static void put(ObjectNode sheet, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (!sheet.has(path)) {
                sheet.set(path, value);
            }
        } else if (sheet.path(path.substring(0, dot)).isMissingNode()
                || sheet.path(path.substring(0, dot)).isObject()) {
            put(sheet.withObject("/" + path.substring(0, dot)), path.substring(dot + 1), value);
        }
    }
}
