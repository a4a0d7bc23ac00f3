package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code reference} of a passport: bins that fit the inputs and hold every row once. */
final class ReferenceReader {

    private static final double ROUNDING = 0.01;
    private static final String ADVICE = "Maybe let ./run train write the reference.";

    private final Problems problems;

    ReferenceReader(Problems problems) {
        this.problems = problems;
    }

    /** Null when the passport has none: then drift cannot be told. */
    @Nullable
    Reference read(JsonNode reference, List<Input> inputs) {
        if (!reference.isObject()) {
            return null;
        }
        Set<String> known = inputs.stream().map(Input::feature).collect(Collectors.toSet());
        Map<String, Bins> features = new LinkedHashMap<>();
        reference.path("features").fields().forEachRemaining(entry -> {
            String place = "reference.features." + entry.getKey();
            if (known.contains(entry.getKey())) {
                features.put(entry.getKey(), bins(place, entry.getValue()));
            } else {
                problems.add(place, entry.getKey(), "is not an input of this model", ADVICE);
            }
        });
        return new Reference(
                reference.path("rows").asInt(), bins("reference.score", reference.path("score")), features);
    }

    Bins bins(String place, JsonNode node) {
        List<String> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(value.asText()));
        Bins bins = new Bins(numbers(node.path("edges")), values, numbers(node.path("shares")));
        check(place, bins);
        return bins;
    }

    private void check(String place, Bins bins) {
        for (int i = 1; i < bins.edges().size(); i++) {
            if (bins.edges().get(i) <= bins.edges().get(i - 1)) {
                problems.add(place + ".edges", bins.edges().get(i), "does not rise", ADVICE);
            }
        }
        if (bins.shares().size() != bins.size()) {
            problems.add(
                    place + ".shares",
                    bins.shares().size(),
                    "is not one share for each of " + bins.size() + " bins",
                    ADVICE);
            return;
        }
        double sum = bins.shares().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            problems.add(place + ".shares", "%.3f".formatted(sum), "is their sum and not 1", ADVICE);
        }
    }

    private static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }
}
