package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.Fallback.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code fallback} of a passport, bound to the catalogue. */
final class FallbackReader {

    private final Catalogue catalogue;
    private final Problems problems;

    FallbackReader(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    Fallback read(JsonNode fallback) {
        String name = fallback.path("name").asText();
        if (fallback.has("constant")) {
            return new Fallback.Constant(name, fallback.path("constant").asDouble());
        }
        if (fallback.has("label")) {
            return new Fallback.OneLabel(name, fallback.path("label").asText());
        }
        List<Point> points = new ArrayList<>();
        JsonNode lines = fallback.path("points");
        for (int i = 0; i < lines.size(); i++) {
            point("fallback.points[" + i + "]", lines.get(i)).ifPresent(points::add);
        }
        return new Fallback.Points(name, fallback.path("base").asDouble(), points);
    }

    private Optional<Point> point(String place, JsonNode line) {
        String feature = line.path("feature").asText();
        Optional<Entry> entry = catalogue.find(feature);
        if (entry.isEmpty()) {
            problems.add(place + ".feature", feature, "is not in the catalogue", NearName.advice(catalogue, feature));
            return Optional.empty();
        }
        return condition(place, entry.get(), line)
                .map(condition -> new Point(condition, line.path("add").asDouble()));
    }

    private Optional<Condition> condition(String place, Entry entry, JsonNode line) {
        int slot = catalogue.slot(entry.name());
        if (line.has("is") == entry.type().isNumeric() || entry.type() == ValueType.DATE) {
            problems.add(
                    place,
                    line,
                    "does not fit " + entry.name() + ", which is of type " + entry.type(),
                    "Maybe " + (entry.type().isNumeric() ? "at_least, at_most, above or below" : "is") + ".");
            return Optional.empty();
        }
        return Optional.of(line.has("is") ? is(slot, line.get("is")) : bounded(slot, line));
    }

    private static Condition is(int slot, JsonNode is) {
        List<Object> values = new ArrayList<>();
        if (is.isArray()) {
            is.forEach(value -> values.add(value.asText()));
        } else {
            values.add(is.isBoolean() ? (Object) is.asBoolean() : is.asText());
        }
        return new Condition.Is(slot, values);
    }

    private static Condition bounded(int slot, JsonNode line) {
        if (line.has("at_least")) {
            return new Condition.AtLeast(slot, line.get("at_least").asDouble());
        }
        if (line.has("at_most")) {
            return new Condition.AtMost(slot, line.get("at_most").asDouble());
        }
        return line.has("below")
                ? new Condition.Below(slot, line.get("below").asDouble())
                : new Condition.Above(slot, line.path("above").asDouble());
    }
}
