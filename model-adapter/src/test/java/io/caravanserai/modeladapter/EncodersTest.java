package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoder of one's own: what spoils it, and what it is let in with. */
class EncodersTest {

    @TempDir
    Path models;

    TestEncoder folder;
    Encoders encoders;

    @BeforeEach
    void drop() throws IOException {
        folder = new TestEncoder(models);
        encoders = new Encoders(models, null, ModelSettings.standard());
    }

    @AfterEach
    void close() {
        encoders.close();
    }

    @Test
    void namesATokenizerThatIsMissing() throws IOException {
        Files.delete(folder.folder().resolve("tokenizer.json"));
        assertThat(problem()).startsWith("small/tokenizer.json").contains("kept the file from being read");
    }

    @Test
    void namesATokenizerOfAnotherModel() throws IOException {
        folder.write("tokenizer.json", TestTextGraph.TOKENIZER.replace("\"parcel\": 7", "\"parcel\": 8"));
        assertThat(problem())
                .startsWith("small/tokenizer.json")
                .contains("'piece 8' is a piece the graph makes no vector of");
    }

    @Test
    void namesDimensionsTheGraphDoesNotHave() throws IOException {
        folder.passport("dimensions: 8", "dimensions: 7");
        assertThat(problem())
                .contains("small/model.onnx, output.dimensions: '7' are not as many as the graph answers (8)")
                .contains("Maybe 8");
    }

    @Test
    void namesAnOutputThatIsNone() throws IOException {
        folder.passport("name: hidden", "name: last_hidden_state");
        assertThat(problem())
                .contains("'last_hidden_state' is not an output of the model")
                .contains("[hidden]");
        folder.passport("pooling: mean", "pooling: none");
        assertThat(problem())
                .contains("output hidden")
                .contains("holds no float in the shape [any, dimensions]")
                .contains("another pooling");
    }

    @Test
    void namesAGraphThatDoesNotReadPieces() throws IOException {
        folder.write(TestEncoder.draft("words").bytes());
        assertThat(problems())
                .anySatisfy(one -> assertThat(one).contains("'[words]' hold no input_ids"))
                .anySatisfy(one -> assertThat(one).contains("input words").contains("feature extraction"));
    }

    @Test
    void refusesAVectorThatIsNoNumber() throws IOException {
        folder.write("golden.jsonl", TestEncoder.golden("nonsense", 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(problem()).startsWith("small/model.onnx").contains("is why it makes no vector");
    }

    @Test
    void namesGoldenVectorsThatComeOutOtherwise() throws IOException {
        folder.write(
                "golden.jsonl",
                TestEncoder.GOOD
                        + TestEncoder.golden("bad", 1, 0, 0, 0, 0, 0, 0, 0)
                        + TestEncoder.golden("good", 1, 0, 0)
                        + "good\n");
        assertThat(problems())
                .hasSize(3)
                .anySatisfy(one -> assertThat(one)
                        .startsWith("small/golden.jsonl, line 2, vector: 'cosine 0.0000' is how near")
                        .contains("less than golden_cosine (0.99)"))
                .anySatisfy(one -> assertThat(one).contains("line 3, vector: '3 numbers' are not the 8"))
                .anySatisfy(one -> assertThat(one).contains("line 4: 'good' is no golden text with its vector"));
        folder.write("golden.jsonl", "\n");
        assertThat(problem()).contains("'no rows' is too little to prove a model");
    }

    @Test
    void refusesAGraphWithWeightsElsewhereOrOperatorsOfStrangers() throws IOException {
        folder.write(TestGraphs.externalWeights("../../secret"));
        assertThat(problem()).contains("is outside the model file");
        folder.write(TestGraphs.customOperator());
        assertThat(problem()).contains("domain of custom operators");
    }

    @Test
    void namesMorePiecesThanTheGraphReads() throws IOException {
        folder.passport("max_tokens: 16", "max_tokens: 17");
        assertThat(problem()).contains("max_tokens: '17' are more pieces").contains("max_position_embeddings");
    }

    @Test
    void anEncoderThatHangsIsNotLetIn() throws IOException {
        folder.passport("time_budget_ms: 1000", "time_budget_ms: 200");
        folder.write("golden.jsonl", TestEncoder.golden("forever", 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(problem()).contains("time_budget_ms: '200' is less than 8 full windows take on this machine");
    }

    @Test
    void namesEverythingWrongWithItsPassport() throws IOException {
        folder.passport("pooling: mean, normalise: false}", "pooling: best}\nclasses: [a, b]");
        folder.write(
                "model.yaml",
                Files.readString(folder.folder().resolve("model.yaml")).replace("fallback: of_its_heads\n", ""));
        assertThat(problems())
                .hasSize(3)
                .anySatisfy(one -> assertThat(one).contains("fallback: 'nothing' is there"))
                .anySatisfy(one -> assertThat(one).contains("output.pooling: 'best'"))
                .anySatisfy(one -> assertThat(one).contains("classes").contains("is not a key of a passport"));
    }

    @Test
    void nobodyTakesTheNameOfAnEncoderOfTheHub() throws IOException {
        folder.passport("max_tokens: 16", "max_tokens: 16\nbuilt_in: true");
        assertThat(problem()).contains("built_in: 'true' is only for encoders that come with the hub");
        Path own = Files.createDirectory(models.resolve("bge-small-en-v1.5-q"));
        Files.writeString(own.resolve("model.yaml"), TestEncoder.PASSPORT.replace("small\n", "bge-small-en-v1.5-q\n"));
        assertThat(problems()).anySatisfy(one -> assertThat(one)
                .contains("is not enough for the name of an encoder that comes with the hub")
                .contains("a name of its own"));
    }

    @Test
    void namesFilesThatAreNotWhatThePassportPromises() throws IOException {
        String promised = "0".repeat(64);
        folder.passport("max_tokens: 16", "max_tokens: 16\ncontent: \"" + promised + "\"");
        assertThat(problem()).contains("content: '" + promised).contains("is not what graph, tokenizer and output are");
    }

    @Test
    void theLastGoodOneStaysAndTheMessageIsChineseForWhoReadsChinese() throws IOException {
        assertThat(problems()).isEmpty();
        folder.passport("dimensions: 8", "dimensions: 7");
        encoders.refresh();
        assertThat(encoders.problems())
                .extracting(one -> Phrases.in(Locale.CHINESE).sentence(one))
                .singleElement()
                .asString()
                .contains("与计算图给出的维数（8）不同");
        assertThat(encoders.named("small")).isPresent();
    }

    /** Its graph and tokenizer are those of an encoder of the hub. */
    @Test
    void anEncoderOfUsualSizeIsLetInWithinItsTimeAndItsPoolingCounts() throws IOException {
        for (String file : List.of("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json")) {
            try (InputStream shipped = getClass().getResourceAsStream("/" + file)) {
                String name = file.endsWith(".onnx") ? "model.onnx" : "tokenizer.json";
                Files.copy(shipped, folder.folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        folder.write(
                "model.yaml",
                TestEncoder.PASSPORT
                        .replace(
                                "name: hidden, kind: embedding, dimensions: 8, pooling: mean, normalise: false",
                                "name: last_hidden_state, kind: embedding, dimensions: 384, pooling: mean")
                        .replace("max_tokens: 16", "max_tokens: 64\ngolden: shipped.jsonl")
                        .replace("time_budget_ms: 1000", "time_budget_ms: 10000"));
        Files.copy(
                Shipped.MODELS.resolve("bge-small-en-v1.5-q/golden.jsonl"),
                folder.folder().resolve("shipped.jsonl"));
        assertThat(problems())
                .as("the mean is another vector than the first mark")
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one)
                        .contains("is how near the encoder comes")
                        .contains("another pooling"));
        folder.write(
                "model.yaml",
                Files.readString(folder.folder().resolve("model.yaml"))
                        .replace("pooling: mean", "pooling: cls")
                        .replace("golden: shipped", "golden_cosine: 0.9\ngolden: shipped"));
        assertThat(problems()).isEmpty();
        assertThat(encoders.named("small").orElseThrow().brought().width()).isEqualTo(384);
    }

    @Test
    void isOnTheModelsPageWithWhatATrainerNeeds() {
        assertThat(problems()).isEmpty();
        assertThat(encoders.described(List.of())).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(OtherModel.State.ADMITTED);
            assertThat(one.proof().golden()).isEqualTo(1);
            EncoderCard card = one.encoder();
            assertThat(card.dimensions()).isEqualTo(8);
            assertThat(card.pooling()).isEqualTo("mean");
            assertThat(card.normalised()).isFalse();
            assertThat(card.content()).matches("[0-9a-f]{64}");
            assertThat(card.heads()).isEmpty();
        });
    }

    private String problem() {
        assertThat(problems()).hasSize(1);
        return problems().get(0);
    }

    private List<String> problems() {
        encoders.refresh();
        return encoders.problems().stream().map(Problem::sentence).toList();
    }
}
