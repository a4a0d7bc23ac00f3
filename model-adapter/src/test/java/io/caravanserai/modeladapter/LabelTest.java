package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ai.onnx.proto.OnnxMl.AttributeProto;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that says why somebody leaves: for the price who bought, for the service who spent, else for the quality. */
class LabelTest {

    private static final List<String> REASONS = List.of("price", "service", "quality");
    private static final Catalogue CATALOGUE = Catalogue.joined(
            TestCatalogue.create(),
            new Catalogue(List.of(
                    fact("leaving_reason", ValueType.TEXT, List.of("price", "service", "quality", "unclear")),
                    fact("hobby", ValueType.TEXT, List.of()),
                    fact("expected_spend", ValueType.NUMBER, List.of()))));
    private static final String OUTPUT =
            "output: {name: probabilities, kind: label, labels: [price, service, quality], label_tensor: reason}";
    private static final String PASSPORT = TestModel.PASSPORT
                    .replace("name: churn", "name: reason")
                    .replace("purpose: churn", "purpose: leaving_reason")
                    .replace("output: {name: probabilities, index: 1, kind: probability}", OUTPUT)
                    .replace("{name: test-rules, constant: 0.3}", "{name: test-rules, label: unclear}")
            + "confidence: {threshold: 0.45, below: use_fallback}\n";
    private static final String GOLDEN = "purchases_30d,spend_90d,expected\n2,0,price\n0,2,service\n-3,-3,quality\n";

    @TempDir
    Path folder;

    private TestModel model;

    @BeforeEach
    void aClassifier() {
        model = new TestModel(folder, "reason")
                .write("golden.csv", GOLDEN)
                .write("model.yaml", PASSPORT)
                .write("model.onnx", graph(GraphDraft.texts("classlabels_strings", REASONS), GraphDraft.STRING));
    }

    @Test
    void theLabelIsATextAndItsProbabilityStandsBesideIt() {
        try (OnnxModels models = read()) {
            assertThat(models.problems()).isEmpty();
            assertThat(estimates(models, facts(2, 0))).containsExactly(said("price", 0.787, "reason", null));
            assertThat(estimates(models, facts(0, 2))).containsExactly(said("service", 0.787, "reason", null));
            assertThat(models.score("leaving_reason", List.of(facts(2, 0))).get(0))
                    .as("asked for as a probability")
                    .extracting(Score::version, Score::probability)
                    .containsExactly(Rules.BUILT_IN, 0.5);
        }
    }

    @Test
    void theFallbackSaysItsLabelWhenTheModelIsUnsureOrBroken() {
        try (OnnxModels models = read()) {
            assertThat(estimates(models, facts(0, 0)))
                    .containsExactly(said("unclear", 0, "test-rules", "low_confidence"));
            assertThat(estimates(models, facts(Double.POSITIVE_INFINITY, 0)))
                    .as("softmax of infinity")
                    .containsExactly(said("unclear", 0, "test-rules", "not_a_probability"));
        }
        model.write("golden.csv", GOLDEN.replace("2,0,price", "2,0,service"));
        try (OnnxModels models = read()) {
            assertThat(estimates(models, facts(2, 0))).containsExactly(said("unclear", 0, "test-rules", "broken"));
        }
    }

    @Test
    void aModelThatMayBeUnsureSaysWhatItFindsMostProbable() {
        model.write("model.yaml", PASSPORT.replace("use_fallback", "use_model"));
        try (OnnxModels models = read()) {
            assertThat(estimates(models, facts(0.1, 0))).containsExactly(said("price", 0.3559, "reason", null));
        }
    }

    @Test
    void readsClassesThatAreNumbersAndMapsByClass() {
        List<Double> numbered = List.of(said(graph(GraphDraft.wholes("classlabels_ints", 7, 8, 9), GraphDraft.INT64)));
        List<Double> mapped = List.of(said(maps()));

        assertThat(numbered).containsExactly(0.787);
        assertThat(mapped).containsExactly(0.787);
    }

    private double said(byte[] graph) {
        String output = OUTPUT.replace("label_tensor", "classes: [7, 8, 9], label_tensor");
        model.write("model.onnx", graph).write("model.yaml", PASSPORT.replace(OUTPUT, output));
        try (OnnxModels models = read()) {
            assertThat(models.problems()).isEmpty();
            Estimate service = estimates(models, facts(0, 2)).get(0);
            assertThat(service.label()).isEqualTo("service");
            return service.value();
        }
    }

    @Test
    void explainsHowProbableTheLabelIsThatWasSaid() {
        try (OnnxModels models = read()) {
            Explanation why = models.explain(new Score("leaving_reason", 0, "reason", "1.0.0", null), facts(0, 2))
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
    void aShadowThatSaysAnotherLabelIsApartHoweverSureBothAre() {
        BesideLog beside = new BesideLog(1);
        beside.add(List.of(one("price"), one("price")), List.of(one("price"), one("service")));

        assertThat(beside.beside()).isEqualTo(new Beside(2, 0, 0, 0.5));
    }

    @Test
    void saysWhatIsWrongWithItsLabels() {
        assertThat(problemsOf(PASSPORT.replace("purpose: leaving_reason", "purpose: churn")))
                .singleElement()
                .asString()
                .contains("'churn' is no text of origin estimate", "with the labels as its values");
        assertThat(problemsOf(PASSPORT.replace("purpose: leaving_reason", "purpose: hobby")))
                .as("values nobody declared")
                .singleElement()
                .asString()
                .contains("'hobby' is no text of origin estimate");
        assertThat(problemsOf(PASSPORT.replace("quality]", "wuality]")))
                .singleElement()
                .asString()
                .contains("output.labels[2]: 'wuality' is not a value of leaving_reason", "Maybe one of [price,");
        assertThat(problemsOf(PASSPORT.replace("label: unclear", "label: dunno")))
                .singleElement()
                .asString()
                .contains("fallback.label: 'dunno' is not a value of leaving_reason");
        assertThat(problemsOf(PASSPORT.replace("label_tensor", "classes: [1, 2], label_tensor")))
                .anyMatch(one -> one.contains("are not as many as the labels"));
        assertThat(problemsOf(PASSPORT.replace("label: unclear", "constant: 0.3")))
                .anyMatch(one -> one.contains("fallback"));
        assertThat(problemsOf(PASSPORT.replace("kind: label", "kind: label, index: 1")))
                .anyMatch(one -> one.contains("index"));
        assertThat(problemsOf(PASSPORT.replace("purpose: leaving_reason", "purpose: expected_spend")))
                .anyMatch(one -> one.contains("'expected_spend' is no text of origin estimate"));
        assertThat(problemsOf(PASSPORT.replace(OUTPUT, "output: {name: probabilities, index: 1, kind: probability}")
                        .replace("label: unclear", "constant: 0.3")))
                .anyMatch(one -> one.contains("'probability' is not what fills the fact leaving_reason")
                        && one.contains("Maybe label, with labels."));
    }

    @Test
    void comparesItsLabelsWithTheGraphBeforeAnyCall() {
        assertThat(problemsOf(PASSPORT.replace("[price, service, quality]", "[service, price, quality]")))
                .singleElement()
                .asString()
                .contains("output.labels: '[service, price, quality]' are not the classes of the graph")
                .contains("Maybe [price, service, quality]");
        assertThat(problemsOf(PASSPORT.replace("[price, service, quality]", "[price, service, quality, unclear]")))
                .singleElement()
                .asString()
                .contains("holds no probability for each of the 4 labels");
        assertThat(problemsOf(PASSPORT.replace("label_tensor: reason", "label_tensor: why")))
                .singleElement()
                .asString()
                .contains("output.label_tensor: 'why' is not an output of the model");
        assertThat(problemsOf(PASSPORT.replace("label_tensor: reason", "label_tensor: probabilities")))
                .singleElement()
                .asString()
                .contains("holds no class of texts or integers for each row");
    }

    @Test
    void goldenLabelsMustComeOutAndBothOutputsMustMeanTheSame() {
        model.write("golden.csv", GOLDEN.replace("2,0,price", "2,0,service").replace("quality", "qualm"));
        assertThat(problemsOf(PASSPORT))
                .singleElement()
                .asString()
                .contains("golden.csv, line 4, expected: 'qualm' is not a label of the output");
        model.write("golden.csv", GOLDEN.replace("2,0,price", "2,0,service"));
        assertThat(problemsOf(PASSPORT))
                .singleElement()
                .asString()
                .contains("line 2, expected: 'service' is not what the model says (price 0.7870)");
        model.write("golden.csv", GOLDEN).write("model.onnx", swapped());
        assertThat(problemsOf(PASSPORT))
                .anyMatch(one -> one.contains("line 2, label_tensor: 'service'")
                        && one.contains("is not the class of the greatest probability (price)"));
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

    private static Estimate said(String label, double probability, String by, String fallback) {
        return new Estimate("leaving_reason", probability, label, by, "1.0.0", fallback);
    }

    private static Said one(String label) {
        return new Said("leaving_reason", 0.8, label, "reason", "1.0.0", null);
    }

    private static Facts facts(double purchases, double spend) {
        return new Facts(CATALOGUE).set("purchases_30d", purchases).set("spend_90d", spend);
    }

    private static byte[] graph(AttributeProto classes, int type) {
        return classifier(classes, "reason", type).bytes();
    }

    private static GraphDraft classifier(AttributeProto classes, String said, int type) {
        return new GraphDraft()
                .input("features", GraphDraft.FLOAT, 2)
                .output("reason", type, 0)
                .output("probabilities", GraphDraft.FLOAT, 3)
                .classic(
                        "LinearClassifier",
                        List.of("features"),
                        List.of(said, "probabilities"),
                        List.of(
                                classes,
                                GraphDraft.decimals("coefficients", 1, 0, 0, 1, 0, 0),
                                GraphDraft.decimals("intercepts", 0, 0, 0),
                                GraphDraft.text("post_transform", "SOFTMAX")));
    }

    /** The output of classes calls the first the second, and the other way round. */
    private static byte[] swapped() {
        return classifier(GraphDraft.texts("classlabels_strings", REASONS), "right", GraphDraft.STRING)
                .classic(
                        "LabelEncoder",
                        List.of("right"),
                        List.of("reason"),
                        List.of(
                                GraphDraft.texts("keys_strings", REASONS),
                                GraphDraft.texts("values_strings", List.of("service", "price", "quality"))))
                .bytes();
    }

    private static byte[] maps() {
        AttributeProto classes = GraphDraft.wholes("classlabels_ints", 7, 8, 9);
        return new GraphDraft()
                .input("features", GraphDraft.FLOAT, 2)
                .output("reason", GraphDraft.INT64, 0)
                .maps("probabilities", GraphDraft.INT64)
                .classic(
                        "LinearClassifier",
                        List.of("features"),
                        List.of("reason", "plain"),
                        List.of(
                                classes,
                                GraphDraft.decimals("coefficients", 1, 0, 0, 1, 0, 0),
                                GraphDraft.decimals("intercepts", 0, 0, 0),
                                GraphDraft.text("post_transform", "SOFTMAX")))
                .classic(
                        "ZipMap",
                        List.of("plain"),
                        List.of("probabilities"),
                        List.of(GraphDraft.wholes("classlabels_int64s", 7, 8, 9)))
                .bytes();
    }

    private static Entry fact(String name, ValueType type, List<String> values) {
        return new Entry(name, type, Origin.ESTIMATE, new Label(name, name), values, "", false, null);
    }
}
