package io.caravanserai.modeladapter;

import static io.caravanserai.domain.catalogue.ValueType.NUMBER;
import static io.caravanserai.domain.catalogue.ValueType.TEXT;
import static io.caravanserai.modeladapter.EstimateFolder.estimates;
import static io.caravanserai.modeladapter.EstimateFolder.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that says why somebody leaves: for the price who bought, for the service who spent, else for the quality. */
class LabelTest {

    private static final String OUTPUT =
            "output: {name: probabilities, kind: label, labels: [price, service, quality], label_tensor: reason}";
    private static final String PASSPORT = TestModel.PASSPORT
                    .replace("name: churn", "name: reason")
                    .replace("purpose: churn", "purpose: leaving_reason")
                    .replace("output: {name: probabilities, index: 1, kind: probability}", OUTPUT)
                    .replace("{name: test-rules, constant: 0.3}", "{name: test-rules, label: unclear}")
            + "confidence: {threshold: 0.45, below: use_fallback}\n";
    private static final String LOW = "low_confidence";
    private static final String GOLDEN = "purchases_30d,spend_90d,expected\n2,0,price\n0,2,service\n-3,-3,quality\n";

    @TempDir
    Path folder;

    private EstimateFolder model;

    @BeforeEach
    void aClassifier() {
        model = new EstimateFolder(
                        folder,
                        "reason",
                        fact("leaving_reason", TEXT, List.of("price", "service", "quality", "unclear"), ""),
                        fact("hobby", TEXT, List.of(), ""),
                        fact("expected_spend", NUMBER, List.of(), ""))
                .write("golden.csv", GOLDEN)
                .write("model.yaml", PASSPORT)
                .write("model.onnx", LabelGraphs.named());
    }

    @Test
    void theLabelIsATextAndItsProbabilityStandsBesideIt() {
        try (OnnxModels models = model.read()) {
            assertThat(models.problems()).isEmpty();
            assertThat(estimates(models, model.facts(2, 0))).containsExactly(said("price", 0.787, "reason", null));
            assertThat(estimates(models, model.facts(0, 2))).containsExactly(said("service", 0.787, "reason", null));
            assertThat(models.score("leaving_reason", List.of(model.facts(2, 0)))
                            .get(0))
                    .as("asked for as a probability")
                    .extracting(Score::version, Score::probability)
                    .containsExactly(Rules.BUILT_IN, 0.5);
        }
    }

    @Test
    void theFallbackSaysItsLabelWhenTheModelIsUnsureOrBroken() {
        try (OnnxModels models = model.read()) {
            assertThat(estimates(models, model.facts(0, 0))).containsExactly(said("unclear", 0, "test-rules", LOW));
            assertThat(estimates(models, model.facts(Double.POSITIVE_INFINITY, 0)))
                    .as("softmax of infinity")
                    .containsExactly(said("unclear", 0, "test-rules", "not_a_probability"));
        }
        model.write("golden.csv", GOLDEN.replace("2,0,price", "2,0,service"));
        try (OnnxModels models = model.read()) {
            assertThat(estimates(models, model.facts(2, 0)))
                    .containsExactly(said("unclear", 0, "test-rules", "broken"));
        }
    }

    @Test
    void aModelThatMayBeUnsureSaysWhatItFindsMostProbable() {
        model.write("model.yaml", PASSPORT.replace("use_fallback", "use_model"));
        try (OnnxModels models = model.read()) {
            assertThat(estimates(models, model.facts(0.1, 0))).containsExactly(said("price", 0.3559, "reason", null));
        }
    }

    @Test
    void readsClassesThatAreNumbersAndMapsByClass() {
        List<Double> numbered = List.of(said(LabelGraphs.numbered()));
        List<Double> mapped = List.of(said(LabelGraphs.maps()));

        assertThat(numbered).containsExactly(0.787);
        assertThat(mapped).containsExactly(0.787);
    }

    private double said(byte[] graph) {
        String output = OUTPUT.replace("label_tensor", "classes: [7, 8, 9], label_tensor");
        model.write("model.onnx", graph).write("model.yaml", PASSPORT.replace(OUTPUT, output));
        try (OnnxModels models = model.read()) {
            assertThat(models.problems()).isEmpty();
            Estimate service = estimates(models, model.facts(0, 2)).get(0);
            assertThat(service.label()).isEqualTo("service");
            return service.value();
        }
    }

    @Test
    void explainsHowProbableTheLabelIsThatWasSaid() {
        try (OnnxModels models = model.read()) {
            Explanation why = models.explain(new Score("leaving_reason", 0, "reason", "1.0.0", null), model.facts(0, 2))
                    .orElseThrow();

            assertThat(why.method()).isEqualTo(Method.ALL_COALITIONS);
            assertThat(why.probability()).isEqualTo(0.787, offset(1e-3));
            assertThat(why.effects().get(0).feature()).isEqualTo("spend_90d");
            assertThat(why.effects().stream().mapToDouble(Effect::share).sum())
                    .isEqualTo(why.probability() - why.base(), offset(1e-6));
            assertThat(models.importance("reason", null, List.of())).isPresent();
        }
    }

    @Test
    void eachLabelMayAskForAProbabilityOfItsOwn() {
        model.write(
                "model.yaml",
                PASSPORT.replace("threshold: 0.45,", "threshold: 0.45, thresholds: {price: 0.8, quality: 0.3},"));
        try (OnnxModels models = model.read()) {
            assertThat(models.problems()).isEmpty();
            assertThat(estimates(models, model.facts(2, 0))).containsExactly(said("unclear", 0, "test-rules", LOW));
            assertThat(estimates(models, model.facts(0, 2)))
                    .as("the one threshold counts")
                    .containsExactly(said("service", 0.787, "reason", null));
            assertThat(estimates(models, model.facts(-0.1, -0.1)))
                    .containsExactly(said("quality", 0.3559, "reason", null));
        }
        assertThat(model.problemsOf(PASSPORT.replace("threshold: 0.45,", "threshold: 0.45, thresholds: {cost: 0.8},")))
                .singleElement()
                .asString()
                .contains("confidence.thresholds: 'cost' is not a label of the output. Maybe one of [price,");
    }

    @Test
    void saysWhichSmallChangeWouldBeEnoughForAnotherLabel() {
        model.write(
                "model.yaml",
                PASSPORT.replace("spend_90d, type: number,", "spend_90d, type: number, changeable: true,"));
        try (OnnxModels models = model.read()) {
            Explanation why = models.explain(new Score("leaving_reason", 0, "reason", "1.0.0", null), model.facts(0, 2))
                    .orElseThrow();

            assertThat(why.ways()).singleElement().satisfies(way -> {
                assertThat(way.label()).as("of equals the first").isEqualTo("price");
                assertThat(way.probability()).isBetween(0.45, 0.7);
                assertThat(way.changes().get(0).to()).isLessThan(0);
            });
        }
    }

    @Test
    void aShadowThatSaysAnotherLabelIsApartHoweverSureBothAre() {
        BesideLog beside = new BesideLog(1);
        beside.add(List.of(one("price"), one("price")), List.of(one("price"), one("service")));

        assertThat(beside.beside()).isEqualTo(new Beside(2, 0, 0, 0.5));
    }

    @Test
    void saysWhatIsWrongWithItsLabels() {
        assertThat(model.problemsOf(PASSPORT.replace("purpose: leaving_reason", "purpose: churn")))
                .singleElement()
                .asString()
                .contains("'churn' is no text of origin estimate", "with the labels as its values");
        assertThat(model.problemsOf(PASSPORT.replace("purpose: leaving_reason", "purpose: hobby")))
                .as("values nobody declared")
                .singleElement()
                .asString()
                .contains("'hobby' is no text of origin estimate");
        assertThat(model.problemsOf(PASSPORT.replace("quality]", "wuality]")))
                .singleElement()
                .asString()
                .contains("output.labels[2]: 'wuality' is not a value of leaving_reason", "Maybe one of [price,");
        assertThat(model.problemsOf(PASSPORT.replace("label: unclear", "label: dunno")))
                .singleElement()
                .asString()
                .contains("fallback.label: 'dunno' is not a value of leaving_reason");
        assertThat(model.problemsOf(PASSPORT.replace("label_tensor", "classes: [1, 2], label_tensor")))
                .anyMatch(one -> one.contains("are not as many as the labels"));
        assertThat(model.problemsOf(PASSPORT.replace("label: unclear", "constant: 0.3")))
                .anyMatch(one -> one.contains("fallback"));
        assertThat(model.problemsOf(PASSPORT.replace("kind: label", "kind: label, index: 1")))
                .anyMatch(one -> one.contains("index"));
        assertThat(model.problemsOf(PASSPORT.replace("purpose: leaving_reason", "purpose: expected_spend")))
                .anyMatch(one -> one.contains("'expected_spend' is no text of origin estimate"));
        assertThat(model.problemsOf(
                        PASSPORT.replace(OUTPUT, "output: {name: probabilities, index: 1, kind: probability}")
                                .replace("label: unclear", "constant: 0.3")))
                .anyMatch(one -> one.contains("'probability' is not what fills the fact leaving_reason")
                        && one.contains("Maybe label, with labels."));
    }

    @Test
    void comparesItsLabelsWithTheGraphBeforeAnyCall() {
        assertThat(model.problemsOf(PASSPORT.replace("[price, service, quality]", "[service, price, quality]")))
                .singleElement()
                .asString()
                .contains("output.labels: '[service, price, quality]' are not the classes of the graph")
                .contains("Maybe [price, service, quality]");
        assertThat(model.problemsOf(
                        PASSPORT.replace("[price, service, quality]", "[price, service, quality, unclear]")))
                .singleElement()
                .asString()
                .contains("holds no probability for each of the 4 labels");
        assertThat(model.problemsOf(PASSPORT.replace("label_tensor: reason", "label_tensor: why")))
                .singleElement()
                .asString()
                .contains("output.label_tensor: 'why' is not an output of the model");
        assertThat(model.problemsOf(PASSPORT.replace("label_tensor: reason", "label_tensor: probabilities")))
                .singleElement()
                .asString()
                .contains("holds no class of texts or integers for each row");
    }

    @Test
    void goldenRowsMaySayHowProbableTheirLabelsAre() {
        model.write("golden.csv", "purchases_30d,spend_90d,expected,probability\n2,0,price,0.787\n0,2,service,\n");
        assertThat(model.problemsOf(PASSPORT)).isEmpty();

        model.write("golden.csv", "purchases_30d,spend_90d,expected,probability\n2,0,price,0.9\n0,2,service,much\n");
        assertThat(model.problemsOf(PASSPORT))
                .singleElement()
                .asString()
                .contains("golden.csv, line 3, probability: 'much' is not a number");
        model.write("golden.csv", "purchases_30d,spend_90d,expected,probability\n2,0,price,0.9\n0,2,service,\n");
        assertThat(model.problemsOf(PASSPORT))
                .singleElement()
                .asString()
                .contains("line 2, probability: '0.9' is not what the model says (price 0.7870)");
    }

    @Test
    void goldenLabelsMustComeOutAndBothOutputsMustMeanTheSame() {
        model.write("golden.csv", GOLDEN.replace("2,0,price", "2,0,service").replace("quality", "qualm"));
        assertThat(model.problemsOf(PASSPORT))
                .singleElement()
                .asString()
                .contains("golden.csv, line 4, expected: 'qualm' is not a label of the output");
        model.write("golden.csv", GOLDEN.replace("2,0,price", "2,0,service"));
        assertThat(model.problemsOf(PASSPORT))
                .singleElement()
                .asString()
                .contains("line 2, expected: 'service' is not what the model says (price 0.7870)");
        model.write("golden.csv", GOLDEN).write("model.onnx", LabelGraphs.swapped());
        assertThat(model.problemsOf(PASSPORT))
                .anyMatch(one -> one.contains("line 2, label_tensor: 'service'")
                        && one.contains("is not the class of the greatest probability (price)"));
    }

    private static Estimate said(String label, double probability, String by, String fallback) {
        return new Estimate("leaving_reason", probability, label, by, "1.0.0", fallback);
    }

    private static Said one(String label) {
        return new Said("leaving_reason", 0.8, label, "reason", "1.0.0", null);
    }
}
