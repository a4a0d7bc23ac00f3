package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.problem.Problems;
import java.util.Optional;

/** A score fills the fact its purpose names, in that fact's unit and within its own range; a probability fills none. */
final class ScoreCheck {

    private final Catalogue catalogue;
    private final Problems problems;

    ScoreCheck(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void check(JsonNode tree) {
        String purpose = tree.path("purpose").asText();
        JsonNode output = tree.path("output");
        Optional<Entry> fact = catalogue.find(purpose).filter(entry -> entry.origin() == Origin.ESTIMATE);
        if (!PassportReader.SCORE.equals(output.path("kind").asText())) {
            fact.ifPresent(entry -> problems.add(
                    "output.kind",
                    output.path("kind").asText(),
                    "is not what fills the fact " + entry.name(),
                    "Maybe score, with range and unit."));
            return;
        }
        fact.ifPresentOrElse(entry -> fits(entry, output), () -> noFact(purpose));
        range(output, tree.path("fallback"));
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
