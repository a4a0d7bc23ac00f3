package io.caravanserai.modeladapter;

import static io.caravanserai.domain.catalogue.ValueType.MONEY;
import static io.caravanserai.domain.catalogue.ValueType.TEXT;
import static io.caravanserai.modeladapter.EstimateFolder.estimates;
import static io.caravanserai.modeladapter.EstimateFolder.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that says its second input as an amount of money, for a fact of its own. */
class EstimateTest {

    private static final String OUTPUT = "output: {name: probabilities, index: 1, kind: probability}";
    private static final String SCORE =
            "output: {name: probabilities, index: 1, kind: score, range: [0, 5000], unit: CNY,"
                    + " direction: higher_is_better}";
    private static final String PASSPORT = TestModel.PASSPORT
            .replace("name: churn", "name: value")
            .replace("purpose: churn", "purpose: expected_spend")
            .replace(OUTPUT, SCORE)
            .replace("constant: 0.3", "constant: 120");
    private static final String GOLDEN = "purchases_30d,spend_90d,expected\n0,250,250\n1,4750.5,4750.5\n";

    @TempDir
    Path folder;

    private EstimateFolder model;

    @BeforeEach
    void aScoreOfItsOwn() {
        model = new EstimateFolder(
                        folder,
                        "value",
                        fact("expected_spend", MONEY, List.of(), "CNY"),
                        fact("persona", TEXT, List.of(), "CNY"))
                .write("golden.csv", GOLDEN)
                .write("model.yaml", PASSPORT);
    }

    @Test
    void isAFactInItsUnitAndNobodysProbability() {
        try (OnnxModels models = model.read()) {
            assertThat(models.problems()).isEmpty();
            assertThat(estimates(models, facts(1234.5)))
                    .containsExactly(Estimate.number("expected_spend", 1234.5, "value", "1.0.0", null));
            assertThat(models.score("expected_spend", List.of(facts(1234.5))).get(0))
                    .as("asked for as a probability")
                    .extracting(Score::version, Score::probability)
                    .containsExactly(Rules.BUILT_IN, 0.5);
        }
    }

    @Test
    void whatLiesOutsideItsRangeIsNoAnswer() {
        try (OnnxModels models = model.read()) {
            assertThat(estimates(models, facts(5001)))
                    .containsExactly(Estimate.number("expected_spend", 120, "test-rules", "1.0.0", "out_of_range"));
        }
    }

    @Test
    void isExplainedInItsUnit() {
        try (OnnxModels models = model.read()) {
            Explanation why = models.explain(new Score("expected_spend", 0, "value", "1.0.0", null), facts(1234.5))
                    .orElseThrow();

            assertThat(why.probability()).isEqualTo(1234.5, offset(1e-3));
            assertThat(why.base()).isEqualTo((250 + 4750.5) / 2, offset(1e-3));
            assertThat(why.effects().stream()
                            .mapToDouble(Explanation.Effect::share)
                            .sum())
                    .isEqualTo(why.probability() - why.base(), offset(1e-3));
        }
    }

    @Test
    void withoutAPassportTheFactStaysAbsent() {
        model.write("model.yaml", "kind: [");
        try (OnnxModels models = model.read()) {
            assertThat(estimates(models, facts(1))).isEmpty();
        }
    }

    @Test
    void saysWhatDoesNotFitTheCatalogueOrItsRange() {
        assertThat(model.problemsOf(PASSPORT.replace("unit: CNY", "unit: points")))
                .containsExactly(
                        "value/model.yaml, output.unit: 'points' is not the unit of expected_spend in the catalogue."
                                + " Maybe CNY.");
        assertThat(model.problemsOf(PASSPORT.replace("purpose: expected_spend", "purpose: persona")))
                .singleElement()
                .asString()
                .contains("'persona' is no number of origin estimate");
        assertThat(model.problemsOf(PASSPORT.replace("purpose: expected_spend", "purpose: churn")))
                .singleElement()
                .asString()
                .contains("'churn' is no number of origin estimate", "catalogue.yaml");
        assertThat(model.problemsOf(PASSPORT.replace("constant: 120", "constant: -1")))
                .singleElement()
                .asString()
                .contains("fallback.constant: '-1' is outside the range 0.0 to 5000.0");
        assertThat(model.problemsOf(PASSPORT.replace("[0, 5000]", "[5000, 0]")))
                .singleElement()
                .asString()
                .contains("output.range", "does not rise");
        assertThat(model.problemsOf(PASSPORT.replace("kind: score, range: [0, 5000], unit: CNY", "kind: probability")
                        .replace("constant: 120", "constant: 0.3")))
                .singleElement()
                .asString()
                .contains("'probability' is not what fills the fact expected_spend");
        assertThat(model.problemsOf(PASSPORT.replace("range: [0, 5000], ", ""))).anyMatch(one -> one.contains("range"));
        assertThat(model.problemsOf(PASSPORT + "confidence: {threshold: 0.6, below: use_model}\n"))
                .anyMatch(one -> one.contains("confidence"));
    }

    @Test
    void aProbabilityHasNeitherRangeNorAUnitOfItsOwn() {
        String churn = TestModel.PASSPORT.replace("name: churn", "name: value");

        assertThat(model.problemsOf(churn.replace(OUTPUT, SCORE.replace("kind: score", "kind: probability"))))
                .anyMatch(one -> one.contains("range"))
                .anyMatch(one -> one.contains("unit"));
        assertThat(model.problemsOf(churn.replace("constant: 0.3", "constant: 3")))
                .singleElement()
                .asString()
                .contains("constant");
    }

    @Test
    void goldenScoresMustComeOut() {
        model.write("golden.csv", GOLDEN.replace("250\n", "251\n"));
        try (OnnxModels models = model.read()) {
            assertThat(models.problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                    .contains("is not what the model says (250.0000)"));
        }
    }

    private Facts facts(double spend) {
        return model.facts(1, spend);
    }
}
