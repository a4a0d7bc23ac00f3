package io.caravanserai.modeladapter;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.INT32_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text model with a tokenizer of its own: what spoils it, and what it says beside the shipped ones. */
class TextGraphsTest {

    private static final Understanding FOUND = new Understanding("joy", 0.8, -0.2, "other", "shipped/1.0.0");

    @TempDir
    Path models;

    TestTextGraph folder;
    TextGraphs graphs;

    @BeforeEach
    void drop() throws IOException {
        folder = new TestTextGraph(models);
        graphs = new TextGraphs(models, null, TextSettings.standard(), ModelSettings.standard(), new Shadows());
    }

    @AfterEach
    void close() {
        graphs.close();
    }

    @Test
    void namesATokenizerThatIsNone() throws IOException {
        folder.write("tokenizer.json", "{\"version\": ");
        assertThat(problem()).startsWith("mood/tokenizer.json").contains("instead of a tokenizer of Hugging Face");
        folder.write("tokenizer.json", "{\"version\": \"1.0\", \"model\": {\"type\": \"WordLevel\"}}");
        assertThat(problem()).startsWith("mood/tokenizer.json").contains("'no pieces'");
        folder.write("tokenizer.json", TestTextGraph.TOKENIZER.replace("Lowercase", "Louder"));
        assertThat(problem()).startsWith("mood/tokenizer.json").contains("save_pretrained");
    }

    @Test
    void namesATokenizerOfAnotherModel() throws IOException {
        folder.write("tokenizer.json", TestTextGraph.TOKENIZER.replace("\"parcel\": 7", "\"parcel\": 8"));
        assertThat(problem())
                .startsWith("mood/tokenizer.json")
                .contains("'piece 8' is a piece the graph cannot read")
                .contains("different trainings");
    }

    @Test
    void namesAGraphThatDoesNotReadPieces() throws IOException {
        folder.write(TestTextGraph.draft("input_ids", "position_ids").bytes());
        assertThat(problem())
                .contains("input position_ids")
                .contains("only [attention_mask, input_ids, token_type_ids] is filled");
        folder.write(TestGraphs.echo());
        assertThat(problems())
                .anySatisfy(one -> assertThat(one).contains("inputs: '[features]' hold no input_ids"))
                .anySatisfy(one -> assertThat(one).contains("output logits"));
        folder.write(TestGraphs.echo("input_ids", 2));
        assertThat(problems()).anySatisfy(one -> assertThat(one)
                .contains("input input_ids")
                .contains("does not take whole numbers in the shape [any, any]"));
    }

    @Test
    void namesClassesUnlikeTheLogits() throws IOException {
        folder.passport("[happy, unhappy]", "[happy, unhappy, neither]");
        assertThat(problem()).contains("output logits").contains("holds no float for each of the 3 classes");
    }

    @Test
    void namesMorePiecesThanTheGraphReads() throws IOException {
        folder.passport("max_tokens: 16", "max_tokens: 17");
        assertThat(problem()).contains("max_tokens: '17' are more pieces").contains("max_position_embeddings");
    }

    @Test
    void refusesAGraphWithWeightsElsewhereOrOperatorsOfStrangers() throws IOException {
        folder.write(TestGraphs.externalWeights("../../secret"));
        assertThat(problem()).contains("is outside the model file");
        folder.write(TestGraphs.customOperator());
        assertThat(problem()).contains("domain of custom operators");
    }

    @Test
    void refusesATokenizerThatIsTooLarge() throws IOException {
        folder.write("tokenizer.json", " ".repeat((32 << 20) + 1));
        assertThat(problem()).startsWith("mood/tokenizer.json").contains("is more than 33554432 bytes");
    }

    @Test
    void namesEverythingWrongWithItsPassport() throws IOException {
        folder.passport("fallback: understand_later\n", "thresholds: [0.1, 0.2, 0.3]\nencoder: own\n");
        assertThat(problems())
                .hasSize(3)
                .anySatisfy(one -> assertThat(one).contains("fallback: 'nothing' is there"))
                .anySatisfy(one -> assertThat(one).contains("encoder").contains("is not a key of a passport"))
                .anySatisfy(one -> assertThat(one).contains("is not one for each of the 2 classes"));
        folder.passport("answers: mood", "answers: sentiment");
        folder.write(TestTextGraph.draft("input_ids", "attention_mask")
                .metadata(Map.of("passport.reads", "whispers"))
                .bytes());
        assertThat(problems()).hasSize(3).anySatisfy(one -> assertThat(one).contains("reads: 'whispers'"));
        folder.write(TestTextGraph.draft("input_ids", "attention_mask").bytes());
        assertThat(problems()).hasSize(2).allSatisfy(one -> assertThat(one).contains("is no sentiment"));
    }

    @Test
    void aModelThatHangsIsNotLetIn() throws IOException {
        folder.passport("time_budget_ms: 1000", "time_budget_ms: 200");
        folder.write("golden.csv", "text,said,score\nforever,happy,0.5\n");
        assertThat(problem()).contains("time_budget_ms: '200' is less than one text takes on this machine");
    }

    @Test
    void theLastGoodOneStaysWhenGoldenTextsComeOutOtherwise() throws IOException {
        assertThat(problems()).isEmpty();
        folder.write("golden.csv", "text,said,score\ngood,unhappy,0.9952\nbad,unhappy,0.5\n");
        assertThat(problems())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one)
                        .startsWith("mood/golden.csv, line 2, said: 'unhappy'")
                        .contains("(happy)"))
                .anySatisfy(one -> assertThat(one).startsWith("mood/golden.csv, line 3, score: '0.5'"));
        assertThat(said("good")).extracting(TextLabel::said).isEqualTo(List.of("happy"));
        folder.write("golden.csv", "text,said,score\n");
        assertThat(problem()).contains("'no rows' is too little to prove a model");
        assertThat(said("good")).isNotNull();
    }

    @Test
    void aNewVersionTakesOverAndAFolderThatIsGoneSaysNothing() throws IOException {
        assertThat(problems()).isEmpty();
        assertThat(said("good")).extracting(TextLabel::model).isEqualTo("mood/1.0.0");
        folder.passport("version: 1.0.0", "version: 1.0.1");
        assertThat(problems()).isEmpty();
        assertThat(said("good")).extracting(TextLabel::model).isEqualTo("mood/1.0.1");
        Files.delete(models.resolve("mood/model.yaml"));
        assertThat(problems()).isEmpty();
        assertThat(found("good")).contains(FOUND);
    }

    @Test
    void whatItCannotReadInTimeOrAsNumbersLeavesItsQuestionOpen() throws IOException {
        folder.passport("time_budget_ms: 1000", "time_budget_ms: 300");
        assertThat(problems()).isEmpty();
        assertThat(found("forever")).contains(FOUND);
        assertThat(found("nonsense")).contains(FOUND);
        assertThat(said("good")).isNotNull();
    }

    @Test
    void oneThatKeepsFailingIsNotAskedForAWhile() {
        assertThat(problems()).isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(found("nonsense")).contains(FOUND);
        }
        assertThat(found("good")).contains(FOUND);
    }

    @Test
    void isAskedAboutTextsOfItsScriptsOnly() {
        assertThat(problems()).isEmpty();
        assertThat(found("很好")).contains(FOUND);
        assertThat(found("123")).contains(FOUND);
        assertThat(found("good")).get().isNotEqualTo(FOUND);
    }

    @Test
    void readsTheEndOfALongTextAndEveryTurn() throws IOException {
        folder.passport("max_tokens: 16", "max_tokens: 16\nwindows: 2");
        assertThat(problems()).isEmpty();
        String end = "parcel ".repeat(14 * 5) + "bad ".repeat(14);
        assertThat(said(end).said()).containsExactly("unhappy");
        folder.passport("max_tokens: 16", "max_tokens: 16\nreads: turns");
        assertThat(problems()).isEmpty();
        assertThat(said("good\nbad\nbad").score()).isBetween(0.6, 0.7);
    }

    @Test
    void takesShortNumbersAndTypesToo() throws IOException {
        folder.write(
                TestTextGraph.draft(INT32_VALUE, "input_ids", "attention_mask").bytes());
        assertThat(problems()).isEmpty();
        assertThat(said("good").said()).containsExactly("happy");
        folder.write(TestTextGraph.draft("input_ids", "token_type_ids").bytes());
        folder.write("golden.csv", "text,said,score\ngood,happy,0.5\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void eachClassMayBeSaidWhereEachIsAskedFor() throws IOException {
        folder.passport("says: one_of", "says: each\nthresholds: [0.4, 0.6]");
        folder.write("golden.csv", "text,said,score\ngood,happy,0.9351\nparcel,happy,0.5\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void standsInTheEventBesideTheShippedAnswersOrInTheirPlace() throws IOException {
        Path shipped = Files.createDirectory(models.resolve("text-en"));
        for (String file : List.of("model.yaml", "model.onnx", "golden.csv", "card.md")) {
            Files.copy(Shipped.MODELS.resolve("text-en").resolve(file), shipped.resolve(file));
        }
        try (TextUnderstander understander = TextUnderstander.read(models, TextSettings.standard())) {
            assertThat(understander.problems()).isEmpty();
            assertThat(event(understander, "Bad parcel").get("labels"))
                    .isEqualTo(Map.of("mood", Map.of("said", "unhappy", "score", 0.982, "model", "mood/1.0.0")));
            folder.passport("answers: mood", "answers: sentiment");
            Files.writeString(
                    models.resolve("mood/model.yaml"),
                    Files.readString(models.resolve("mood/model.yaml"))
                            .replace("[happy, unhappy]", "[positive, negative]"));
            folder.write("golden.csv", "text,said,score\ngood,positive,0.9952\n");
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems()).isEmpty();
            assertThat(event(understander, "Bad parcel"))
                    .containsEntry("sentiment", -0.964)
                    .containsEntry("model", "text-en/1.0.0");
        }
    }

    private static Map<String, Object> event(TextUnderstander understander, String text) {
        return understander.understand(List.of(text)).get(0).orElseThrow().asData();
    }

    private Optional<Understanding> found(String text) {
        return graphs.beside(() -> Optional.of(FOUND), text).answer();
    }

    private TextLabel said(String text) {
        List<TextLabel> labels = found(text).orElseThrow().labels();
        assertThat(labels).hasSize(1);
        return labels.get(0);
    }

    private List<String> problems() {
        graphs.refresh();
        return graphs.shelves().problems().stream().map(Problem::sentence).toList();
    }

    private String problem() {
        assertThat(problems()).hasSize(1);
        return problems().get(0);
    }
}
