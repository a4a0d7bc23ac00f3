package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** The labels of a passport. The graph may call them otherwise: by numbers, or by names of its own. */
final class LabelsReader {

    private LabelsReader() {}

    static Labels read(JsonNode output) {
        List<String> names = texts(output.path("labels"));
        List<String> classes = output.has("classes") ? texts(output.path("classes")) : names;
        return new Labels(names, classes, output.path("label_tensor").asText(null));
    }

    /** A threshold for each label; none where one counts for all. */
    static List<Double> thresholds(JsonNode output, JsonNode confidence) {
        JsonNode own = confidence.path("thresholds");
        double otherwise = confidence.path("threshold").asDouble();
        return own.isMissingNode()
                ? List.of()
                : texts(output.path("labels")).stream()
                        .map(label -> own.path(label).asDouble(otherwise))
                        .toList();
    }

    /** @param fact the text they fill */
    static void check(JsonNode tree, Entry fact, Problems problems) {
        JsonNode output = tree.path("output");
        List<String> names = texts(output.path("labels"));
        List<String> classes = texts(output.path("classes"));
        if (output.has("classes") && classes.size() != names.size()) {
            problems.add(
                    "output.classes",
                    classes,
                    "are not as many as the labels",
                    "Maybe one class for each of " + names + ".");
        }
        for (int i = 0; i < names.size(); i++) {
            known("output.labels[" + i + "]", names.get(i), fact, problems);
        }
        known("fallback.label", tree.at("/fallback/label").asText(), fact, problems);
        tree.at("/confidence/thresholds").fieldNames().forEachRemaining(label -> {
            if (!names.contains(label)) {
                problems.add(
                        "confidence.thresholds", label, "is not a label of the output", "Maybe one of " + names + ".");
            }
        });
    }

    private static void known(String place, String label, Entry fact, Problems problems) {
        if (!fact.values().contains(label)) {
            problems.add(
                    place,
                    label,
                    "is not a value of " + fact.name() + " in the catalogue",
                    "Maybe one of " + fact.values() + ".");
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        (list.isArray() ? list : MissingNode.getInstance()).forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
