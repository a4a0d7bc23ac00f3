package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that says its second input as an amount of money, for a fact of its own. */
class EstimateTest {

    private static final Catalogue CATALOGUE = Catalogue.joined(
            TestCatalogue.create(),
            new Catalogue(List.of(fact("expected_spend", ValueType.MONEY), fact("persona", ValueType.TEXT))));
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

    private TestModel model;

    @BeforeEach
    void aScoreOfItsOwn() {
        model = new TestModel(folder, "value").write("golden.csv", GOLDEN).write("model.yaml", PASSPORT);
    }

    @Test
    void isAFactInItsUnitAndNobodysProbability() {
        try (OnnxModels models = read()) {
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
        try (OnnxModels models = read()) {
            assertThat(estimates(models, facts(5001)))
                    .containsExactly(Estimate.number("expected_spend", 120, "test-rules", "1.0.0", "out_of_range"));
        }
    }

    @Test
    void isExplainedInItsUnit() {
        try (OnnxModels models = read()) {
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
        try (OnnxModels models = read()) {
            assertThat(estimates(models, facts(1))).isEmpty();
        }
    }

    @Test
    void saysWhatDoesNotFitTheCatalogueOrItsRange() {
        assertThat(problemsOf(PASSPORT.replace("unit: CNY", "unit: points")))
                .containsExactly(
                        "value/model.yaml, output.unit: 'points' is not the unit of expected_spend in the catalogue."
                                + " Maybe CNY.");
        assertThat(problemsOf(PASSPORT.replace("purpose: expected_spend", "purpose: persona")))
                .singleElement()
                .asString()
                .contains("'persona' is no number of origin estimate");
        assertThat(problemsOf(PASSPORT.replace("purpose: expected_spend", "purpose: churn")))
                .singleElement()
                .asString()
                .contains("'churn' is no number of origin estimate", "catalogue.yaml");
        assertThat(problemsOf(PASSPORT.replace("constant: 120", "constant: -1")))
                .singleElement()
                .asString()
                .contains("fallback.constant: '-1' is outside the range 0.0 to 5000.0");
        assertThat(problemsOf(PASSPORT.replace("[0, 5000]", "[5000, 0]")))
                .singleElement()
                .asString()
                .contains("output.range", "does not rise");
        assertThat(problemsOf(PASSPORT.replace("kind: score, range: [0, 5000], unit: CNY", "kind: probability")
                        .replace("constant: 120", "constant: 0.3")))
                .singleElement()
                .asString()
                .contains("'probability' is not what fills the fact expected_spend");
        assertThat(problemsOf(PASSPORT.replace("range: [0, 5000], ", ""))).anyMatch(one -> one.contains("range"));
        assertThat(problemsOf(PASSPORT + "confidence: {threshold: 0.6, below: use_model}\n"))
                .anyMatch(one -> one.contains("confidence"));
    }

    @Test
    void aVectorIsForHeadsAndNotForTables() {
        assertThat(problemsOf(TestModel.PASSPORT.replace("kind: probability", "kind: embedding")))
                .anyMatch(one ->
                        one.contains("output.kind: 'embedding' is what encoders of texts answer, and no rule can read")
                                && one.contains("bring an encoder of texts as kind: encoder and train a head on it"));
    }

    @Test
    void aProbabilityHasNeitherRangeNorAUnitOfItsOwn() {
        String churn = TestModel.PASSPORT.replace("name: churn", "name: value");

        assertThat(problemsOf(churn.replace(OUTPUT, SCORE.replace("kind: score", "kind: probability"))))
                .anyMatch(one -> one.contains("range"))
                .anyMatch(one -> one.contains("unit"));
        assertThat(problemsOf(churn.replace("constant: 0.3", "constant: 3")))
                .singleElement()
                .asString()
                .contains("constant");
    }

    @Test
    void goldenScoresMustComeOut() {
        model.write("golden.csv", GOLDEN.replace("250\n", "251\n"));
        try (OnnxModels models = read()) {
            assertThat(models.problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                    .contains("is not what the model says (250.0000)"));
        }
    }

    private List<String> problemsOf(String passport) {
        model.write("model.yaml", passport);
        try (OnnxModels models = read()) {
            return models.problems().stream().map(Problem::sentence).toList();
        }
    }

    private OnnxModels read() {
        return OnnxModels.read(folder, CATALOGUE, ModelSettings.standard());
    }

    private static List<Estimate> estimates(OnnxModels models, Facts row) {
        return models.estimates(List.of(new CustomerId("ann")), List.of(row)).get(0);
    }

    private static Facts facts(double spend) {
        return new Facts(CATALOGUE).set("purchases_30d", 1.0).set("spend_90d", spend);
    }

    private static Entry fact(String name, ValueType type) {
        return new Entry(name, type, Origin.ESTIMATE, new Label(name, name), List.of(), "CNY", false, null);
    }
}
