package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.problem.Problems;
import java.util.Optional;

/**
 * A score fills the fact its purpose names, in that fact's unit and within its own range; a label fills one of texts, with one of
 * its values; a probability fills none.
 */
final class EstimateCheck {

    private final Catalogue catalogue;
    private final Problems problems;

    EstimateCheck(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void check(JsonNode tree) {
        String purpose = tree.path("purpose").asText();
        JsonNode output = tree.path("output");
        Optional<Entry> fact = catalogue.find(purpose).filter(entry -> entry.origin() == Origin.ESTIMATE);
        switch (output.path("kind").asText()) {
            case PassportReader.SCORE -> {
                fact.ifPresentOrElse(entry -> fits(entry, output), () -> noFact(purpose));
                range(output, tree.path("fallback"));
            }
            case PassportReader.LABEL ->
                fact.filter(entry -> !entry.values().isEmpty())
                        .ifPresentOrElse(entry -> LabelsReader.check(tree, entry, problems), () -> noTexts(purpose));
            default -> fact.ifPresent(entry -> notFilledBy(output.path("kind").asText(), entry));
        }
    }

    private void notFilledBy(String kind, Entry entry) {
        problems.add(
                "output.kind",
                kind,
                "is not what fills the fact " + entry.name(),
                entry.type().isNumeric() ? "Maybe score, with range and unit." : "Maybe label, with labels.");
    }

    private void noTexts(String purpose) {
        problems.add(
                "purpose",
                purpose,
                "is no text of origin estimate in the catalogue, so that no decision would ask for this label",
                "Maybe add it to decision-tables/catalogue.yaml, with the labels as its values.");
    }

    private void noFact(String purpose) {
        problems.add(
                "purpose",
                purpose,
                "is no number of origin estimate in the catalogue, so that no decision would ask for this score",
                "Maybe add it to decision-tables/catalogue.yaml, with the unit of this output.");
    }

    private void fits(Entry entry, JsonNode output) {
        String unit = output.path("unit").asText();
        if (!entry.type().isNumeric()) {
            noFact(entry.name());
        } else if (!entry.unit().equals(unit)) {
            problems.add(
                    "output.unit",
                    unit,
                    "is not the unit of " + entry.name() + " in the catalogue",
                    "Maybe " + entry.unit() + ".");
        }
    }

    private void range(JsonNode output, JsonNode fallback) {
        double low = output.path("range").path(0).asDouble();
        double high = output.path("range").path(1).asDouble();
        if (low >= high) {
            problems.add("output.range", output.path("range"), "does not rise", "Maybe the least value comes first.");
            return;
        }
        within(low, high, "output.threshold", output.path("threshold"));
        within(low, high, "fallback.constant", fallback.path("constant"));
    }

    private void within(double low, double high, String place, JsonNode value) {
        if (value.isNumber() && (value.asDouble() < low || value.asDouble() > high)) {
            problems.add(
                    place,
                    value,
                    "is outside the range " + low + " to " + high + " of the output",
                    "Maybe widen output.range, or mend the number.");
        }
    }
}
