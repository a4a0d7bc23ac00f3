package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names a passport uses, as a catalogue of their own, so that training needs no running hub. */
public final class PassportCatalogue {

    private PassportCatalogue() {}

    public static Catalogue of(String file, byte[] yaml) {
        JsonNode tree = YamlTree.parse(file, yaml);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (JsonNode input : tree.path("inputs")) {
            add(
                    entries,
                    input.path("feature").asText(),
                    "text".equals(input.path("type").asText()));
        }
        for (JsonNode point : tree.path("fallback").path("points")) {
            add(entries, point.path("feature").asText(), point.has("is"));
        }
        return new Catalogue(List.copyOf(entries.values()));
    }

    private static void add(Map<String, Entry> entries, String name, boolean text) {
        entries.putIfAbsent(
                name,
                new Entry(
                        name,
                        text ? ValueType.TEXT : ValueType.NUMBER,
                        Origin.FEATURE,
                        new Label(name, name),
                        List.of(),
                        "",
                        false,
                        null));
    }
}
