package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code inputs} of a passport, bound to the catalogue. */
final class InputReader {

    private final Catalogue catalogue;
    private final Problems problems;

    InputReader(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * @param tensor the one tensor that takes them all, empty when each has its own
     */
    List<TensorInput> read(JsonNode inputs, String tensor) {
        Map<String, List<Input>> read = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            String place = "inputs[" + i + "]";
            JsonNode input = inputs.get(i);
            if (!seen.add(input.path("feature").asText())) {
                problems.add(
                        place + ".feature",
                        input.path("feature").asText(),
                        "is there twice",
                        "Maybe drop one of them.");
            }
            one(place, input).ifPresent(one -> read.computeIfAbsent(tensorOf(input, tensor), none -> new ArrayList<>())
                    .add(one));
        }
        List<TensorInput> tensors = new ArrayList<>();
        read.forEach((name, filled) -> tensors.add(new TensorInput(name, filled)));
        tensors.forEach(this::requireOneKind);
        return tensors;
    }

    /** A tensor holds numbers or texts, never both. */
    private void requireOneKind(TensorInput tensor) {
        long words =
                tensor.inputs().stream().filter(WordInput.class::isInstance).count();
        if (words > 0 && words < tensor.inputs().size()) {
            problems.add(
                    "inputs",
                    tensor.name(),
                    "would hold numbers and texts, which no tensor can",
                    "Maybe give the texts a tensor of their own.");
        }
    }

    private static String tensorOf(JsonNode input, String tensor) {
        String own = input.path("tensor").asText();
        String common = tensor.isEmpty() ? input.path("feature").asText() : tensor;
        return own.isEmpty() ? common : own;
    }

    private Optional<Input> one(String place, JsonNode input) {
        String feature = input.path("feature").asText();
        Optional<Entry> entry = catalogue.find(feature);
        if (entry.isEmpty()) {
            problems.add(place + ".feature", feature, "is not in the catalogue", NearName.advice(catalogue, feature));
            return Optional.empty();
        }
        return entry.filter(known -> fits(place, known, input)).map(known -> bound(known, input));
    }

    private boolean fits(String place, Entry entry, JsonNode input) {
        if (entry.origin() == Origin.OUTPUT) {
            problems.add(place + ".feature", entry.name(), "is an output of tables, never an input", "Maybe drop it.");
            return false;
        }
        boolean asText = "text".equals(input.path("type").asText());
        if (asText != (entry.type() == ValueType.TEXT) || entry.type() == ValueType.DATE) {
            problems.add(
                    place + ".type",
                    input.path("type").asText(),
                    "does not fit " + entry.name() + ", which is of type " + entry.type(),
                    "Maybe " + (asText ? "number" : "text with transform one_hot") + ".");
            return false;
        }
        return asText ? knowsValues(place, entry, input) : orderedRange(place, input.path("range"));
    }

    private boolean knowsValues(String place, Entry entry, JsonNode input) {
        int before = problems.list().size();
        for (JsonNode value : input.path("values")) {
            if (!entry.values().isEmpty() && !entry.values().contains(value.asText())) {
                problems.add(
                        place + ".values",
                        value.asText(),
                        "is not a value of " + entry.name(),
                        "Maybe one of " + entry.values() + ".");
            }
        }
        return problems.list().size() == before;
    }

    private boolean orderedRange(String place, JsonNode range) {
        if (range.size() == 2 && range.get(0).asDouble() >= range.get(1).asDouble()) {
            problems.add(place + ".range", range, "does not rise", "Maybe the two bounds are swapped.");
            return false;
        }
        return true;
    }

    private Input bound(Entry entry, JsonNode input) {
        int slot = catalogue.slot(entry.name());
        if (entry.type() == ValueType.TEXT
                && !"one_hot".equals(input.path("transform").asText())) {
            return new WordInput(entry.name(), slot, input.path("missing").asText());
        }
        if (entry.type() == ValueType.TEXT) {
            List<String> values = new ArrayList<>();
            input.path("values").forEach(value -> values.add(value.asText()));
            return new TextInput(entry.name(), slot, values);
        }
        JsonNode range = input.path("range");
        return new NumberInput(
                entry.name(),
                slot,
                "log1p".equals(input.path("transform").asText().toLowerCase(Locale.ROOT))
                        ? Transform.LOG1P
                        : Transform.NONE,
                range.isArray() ? range.path(0).asDouble() : Double.NEGATIVE_INFINITY,
                range.isArray() ? range.path(1).asDouble() : Double.POSITIVE_INFINITY,
                missing(input.path("missing")));
    }

    /** {@code nan} is for models that know what to do with a hole. */
    private static double missing(JsonNode missing) {
        return "nan".equals(missing.asText()) ? Double.NaN : missing.asDouble();
    }
}
