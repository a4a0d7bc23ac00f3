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

    /** @param fact the text they fill */
    static void check(JsonNode output, JsonNode fallback, Entry fact, Problems problems) {
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
        known("fallback.label", fallback.path("label").asText(), fact, problems);
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
