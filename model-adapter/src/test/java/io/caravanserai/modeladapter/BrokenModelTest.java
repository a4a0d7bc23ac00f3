package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenModelTest {

    private static final String UNKNOWN_IS_MANY = "feature: spend_90d, type: number, missing: 7";

    @TempDir
    Path models;

    @Test
    void namesAFileThatIsNoModel() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.notAModel());
        assertThat(only(model))
                .contains("churn/model.onnx")
                .contains("not an ONNX model")
                .contains("Maybe export");
    }

    @Test
    void namesAFileThatWasCutOff() {
        byte[] whole = TestGraphs.heavy(1000);
        var model = new TestModel(models).write("model.onnx", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(only(model)).contains("churn/model.onnx").contains("Maybe export");
    }

    @Test
    void refusesAFileBeyondTheLimitBeforeReadingIt() {
        var small = new ModelSettings(1, 1, Duration.ofSeconds(1), 1000, 20, 50, Duration.ofSeconds(1));
        var model = new TestModel(models).write("model.onnx", new byte[1001]);
        assertThat(only(model, small)).contains("1001 bytes").contains("more than 1000 bytes");
    }

    @Test
    void namesTheInputTheModelWants() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.echo("X", 2));
        assertThat(sentences(model))
                .anySatisfy(it -> assertThat(it).contains("'features' is not an input of the model. Maybe one of [X]"))
                .anySatisfy(it -> assertThat(it).contains("input X"));
    }

    @Test
    void namesTheShapeTheModelWants() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.echo("features", 3));
        assertThat(only(model)).contains("'[-1, 3]'").contains("[any, 2]");
    }

    @Test
    void namesTheOutputsThereAre() {
        var model = new TestModel(models).passport("name: probabilities", "name: probs");
        assertThat(only(model)).contains("'probs' is not an output").contains("Maybe one of [probabilities]");
    }

    @Test
    void refusesAnOutputColumnThatIsNotThere() {
        var model = new TestModel(models).passport("index: 1", "index: 2");
        assertThat(only(model)).contains("output probabilities").contains("no probability at index 2");
    }

    @Test
    void proposesTheFeatureThatWasMeant() {
        var model = new TestModel(models).passport("spend_90d", "spent_90d");
        assertThat(only(model))
                .isEqualTo(
                        "churn/model.yaml, inputs[1].feature: 'spent_90d' is not in the catalogue. Maybe spend_90d.");
    }

    @Test
    void refusesTextAsANumber() {
        var model = new TestModel(models).passport("spend_90d", "channel");
        assertThat(only(model))
                .contains("does not fit channel, which is of type TEXT")
                .contains("one_hot");
    }

    @Test
    void refusesAPassportWithoutFallback() {
        var model = new TestModel(models).passport("fallback: {name: test-rules, constant: 0.3}", "");
        assertThat(only(model)).contains("churn/model.yaml, fallback").contains("a value is required");
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        var model = new TestModel(models).passport("owner: test", "owner: test\nonwer: test");
        assertThat(only(model)).contains("onwer").contains("is not a key of a passport");
    }

    @Test
    void refusesAKeyWrittenTwice() {
        var model = new TestModel(models).passport("owner: test", "owner: test\nowner: again");
        assertThat(only(model)).contains("Duplicate field 'owner'").contains("line 7");
    }

    @Test
    void saysEverythingWrongAtOnce() {
        var model = new TestModel(models)
                .write(
                        "model.yaml",
                        TestModel.PASSPORT
                                .replace("version: 1.0.0", "version: one")
                                .replace("spend_90d", "spent_90d")
                                .replace("name: churn", "name: chorn"));
        assertThat(sentences(model)).hasSize(3);
    }

    @Test
    void refusesAModelWithoutGoldenScores() {
        assertThat(only(new TestModel(models).without("golden.csv"))).contains("churn/golden.csv");
    }

    @Test
    void refusesGoldenScoresWithoutRows() {
        var model = new TestModel(models).write("golden.csv", "purchases_30d,spend_90d,expected\n");
        assertThat(only(model)).contains("churn/golden.csv").contains("too little");
    }

    @Test
    void refusesAModelWithoutCard() {
        assertThat(only(new TestModel(models).without("card.md"))).contains("churn/card.md");
    }

    @Test
    void refusesAModelThatDoesNotScoreAsPromised() {
        var model = new TestModel(models).write("golden.csv", TestModel.GOLDEN.replace("0.75,0.75", "0.75,0.76"));
        assertThat(only(model)).contains("line 3, expected: '0.76'").contains("(0.7500)");
    }

    @Test
    void neverFollowsWeightsOutsideTheFile() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.externalWeights("../../../etc/passwd"));
        assertThat(only(model)).contains("weights weights: '../../../etc/passwd' is outside the model file");
    }

    @Test
    void refusesOperatorsOfStrangers() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.customOperator());
        assertThat(only(model)).contains("operator Frobnicate: 'com.stranger'");
    }

    @Test
    void stopsAModelThatHangsOnItsGoldenScores() {
        var impatient = new ModelSettings(1, 1, Duration.ofMillis(200), 1 << 20, 20, 50, Duration.ofSeconds(1));
        var model = new TestModel(models)
                .write("model.onnx", TestGraphs.loop())
                .write("golden.csv", "purchases_30d,spend_90d,expected\n1e12,0.25,0.25\n");
        assertThat(only(model, impatient)).contains("no answer after 200 ms");
    }

    @Test
    void namesAFolderTooLongForTheRoster() {
        String folder = "churn@" + "2".repeat(70);
        assertThat(sentences(new TestModel(models, folder)))
                .containsExactly(folder + "/model.yaml: '" + folder
                        + "' is too long for the name of a folder. Maybe 75 letters at most.");
    }

    @Test
    void refusesToCallTwoFoldersTheSameVersion() {
        new TestModel(models, "churn@2");
        assertThat(sentences(new TestModel(models)))
                .containsExactly("churn@2/model.yaml, version: '1.0.0' is the version of churn too, so that receipts"
                        + " could not tell them apart. Maybe count the version up in one of the two.");
    }

    @Test
    void refusesWhatIsNoProbabilityForSomebodyNotKnown() {
        var model = new TestModel(models).passport("feature: spend_90d, type: number, missing: 0", UNKNOWN_IS_MANY);
        assertThat(only(model)).contains("output probabilities").contains("of whom nothing is known");
    }

    @Test
    void refusesAModelThatIsSlowerThanItsPassportSays() {
        var model = new TestModel(models)
                .write("model.onnx", TestGraphs.loop())
                .write("golden.csv", "purchases_30d,spend_90d,expected\n300000,0.25,0.25\n")
                .passport("time_budget_ms: 2000", "time_budget_ms: 1");
        assertThat(only(model))
                .contains("churn/model.yaml, time_budget_ms: '1' is less than a call of 512 rows takes")
                .contains("export a smaller model");
    }

    @Test
    void namesAVersionOfTheOperatorsThatDoesNotRun() {
        var model = new TestModel(models)
                .write("model.onnx", GraphDraft.echo().opset(99).bytes());
        assertThat(only(model))
                .contains("opset: '99' is not a version of the operators that runs here")
                .contains("Maybe export again with target_opset");
    }

    @Test
    void namesTheTypeTheModelWants() {
        var model = new TestModel(models).write("model.onnx", Exporters.columns());
        assertThat(sentences(model))
                .anySatisfy(it -> assertThat(it).contains("input channel").contains("is wanted by the model"));
        model.write(
                "model.yaml",
                TestModel.PASSPORT
                        .replace("input_tensor: features\n", "")
                        .replace("purchases_30d, type", "purchases_30d, tensor: channel, type"));
        assertThat(sentences(model)).anySatisfy(it -> assertThat(it).contains("numbers are what it would get"));
    }

    @Test
    void refusesAHoleInATensorThatCannotHoldOne() {
        var model = new TestModel(models).write("model.onnx", Exporters.columns());
        model.write(
                "model.yaml",
                TestModel.PASSPORT
                        .replace("input_tensor: features\n", "")
                        .replace(
                                "purchases_30d, type: number, missing: 0",
                                "purchases_30d, type: number, missing: nan"));
        assertThat(sentences(model))
                .anySatisfy(it -> assertThat(it).contains("'missing: nan' is nothing a tensor of type INT64 can hold"));
    }

    @Test
    void refusesNumbersAndTextsInOneTensor() {
        var model = new TestModel(models)
                .passport("spend_90d, type: number, missing: 0", "channel, type: text, missing: none");
        assertThat(only(model)).contains("would hold numbers and texts");
    }

    @Test
    void refusesABackgroundThatSaysTooLittle() {
        var model = new TestModel(models).write("few.csv", "purchases_30d,spend_90d\n1,1\n");
        model.write("model.yaml", TestModel.PASSPORT + "background: few.csv\n");
        assertThat(only(model)).contains("churn/few.csv").contains("too few");
    }

    @Test
    void readsOfTheModelFileWhatThePassportLeavesOut() {
        var model = new TestModel(models)
                .write(
                        "model.onnx",
                        GraphDraft.echo()
                                .metadata(Map.of(
                                        "passport.owner",
                                        "Ann",
                                        "passport.licence",
                                        "other",
                                        "passport.limits",
                                        "[None.]"))
                                .bytes());
        model.write(
                "model.yaml",
                TestModel.PASSPORT.replace("owner: test\n", "").replace("limits: [Only for tests.]\n", ""));
        assertThat(sentences(model)).isEmpty();
        model.write("model.onnx", TestGraphs.echo());
        assertThat(sentences(model)).hasSize(2);
    }

    @Test
    void aBrokenModelIsAnsweredByItsDeclaredRules() {
        var broken = new TestModel(models).write("model.onnx", TestGraphs.notAModel());
        try (OnnxModels onnx = broken.read()) {
            assertThat(onnx.score("churn", List.of(TestModel.facts(1, 0.9))))
                    .containsExactly(new Score("churn", 0.3, "test-rules", "1.0.0", "broken"));
        }
    }

    @Test
    void aBrokenPassportIsAnsweredByBuiltInRules() {
        var broken = new TestModel(models).passport("version: 1.0.0", "version: one");
        try (OnnxModels onnx = broken.read()) {
            Score score = onnx.score("churn", List.of(TestModel.facts(1, 0.9))).get(0);
            assertThat(score.model()).isEqualTo("built-in-churn-rules");
            assertThat(score.fallback()).isEqualTo("broken");
        }
    }

    private static String only(TestModel model) {
        return only(model, ModelSettings.standard());
    }

    private static String only(TestModel model, ModelSettings settings) {
        try (OnnxModels onnx = model.read(settings)) {
            assertThat(onnx.problems()).hasSize(1);
            return onnx.problems().get(0).sentence();
        }
    }

    private static List<String> sentences(TestModel model) {
        try (OnnxModels onnx = model.read()) {
            return onnx.problems().stream().map(Problem::sentence).toList();
        }
    }
}
