package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextUnderstanderTest {

    private static final String TEXT = "I am so happy with it!";

    @TempDir
    Path models;

    Path folder;

    @BeforeEach
    void copyTheEnglishModel() throws IOException {
        folder = Files.createDirectory(models.resolve("text-en"));
        for (String file : List.of("model.yaml", "model.onnx", "golden.csv", "card.md")) {
            Files.copy(Shipped.MODELS.resolve("text-en").resolve(file), folder.resolve(file));
        }
    }

    @Test
    void understandsNothingWithoutModels() {
        try (var understander = TextUnderstander.read(models.resolve("nowhere"), TextSettings.standard())) {
            assertThat(understander.understand(List.of(TEXT, "你好"))).containsOnly(Optional.empty());
            assertThat(understander.problems()).isEmpty();
        }
    }

    @Test
    void oneMissingLanguageLeavesTheOtherAlone() {
        try (var understander = read()) {
            assertThat(understander.understand(List.of("你好", TEXT)))
                    .extracting(Optional::isPresent)
                    .containsExactly(false, true);
        }
    }

    @Test
    void leavesForLaterWhatTheQueueCannotHold() throws Exception {
        var small = new TextSettings(1, 1, 1, 8, 20_000, 16, Duration.ofSeconds(60));
        AtomicBoolean done = new AtomicBoolean();
        try (var understander = TextUnderstander.read(models, small)) {
            List<Thread> crowd = IntStream.range(0, 3)
                    .mapToObj(i -> new Thread(() -> talk(understander, i, done)))
                    .toList();
            crowd.forEach(Thread::start);
            while (understander.understand(List.of(TEXT)).get(0).isPresent()) {
                Thread.onSpinWait();
            }
            done.set(true);
            for (Thread thread : crowd) {
                thread.join();
            }
            assertThat(understander.understand(List.of(TEXT)).get(0)).isPresent();
        }
    }

    private static void talk(TextUnderstander understander, int who, AtomicBoolean done) {
        while (!done.get()) {
            understander.understand(List.of((who + " talks and talks. ").repeat(200)));
        }
    }

    /** An encoder that is gone tells who asks it. */
    @Test
    void theSameTextIsEmbeddedOnce() throws Exception {
        Encoders encoders = new Encoders(models, null, ModelSettings.standard());
        TextShelf shelf = new TextShelf(models, null, Script.EN, encoders);
        shelf.refresh();
        try (encoders;
                ModelWorkers workers = new ModelWorkers("once", 1, 4);
                Encoder encoder = shelf.encoder(Duration.ofSeconds(60)).orElseThrow()) {
            TextReader reader = new TextReader(TextSettings.standard(), workers, new Shadows());
            var first = reader.begin(shelf, TEXT).answer();
            encoder.close();
            assertThat(first).isPresent();
            assertThat(reader.begin(shelf, TEXT).answer()).isEqualTo(first);
            assertThat(reader.begin(shelf, "Another text.").answer()).isEmpty();
        }
    }

    @Test
    void leavesForLaterWhatTakesTooLong() throws IOException {
        spoil("time_budget_ms: 5000", "time_budget_ms: 1");
        try (var understander = read()) {
            assertThat(understander.understand(List.of("I wait and wait for my refund. ".repeat(500))))
                    .containsExactly(Optional.empty());
        }
    }

    @Test
    void namesHeadsThatDoNotFitTheirPassport() throws IOException {
        spoil("classes: [negative, neutral, positive]", "classes: [negative, positive]");
        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("heads output sentiment")
                .contains("2 classes");
    }

    @Test
    void namesAGraphThatTakesEmbeddingsOfAnotherSize() throws IOException {
        Files.write(folder.resolve("model.onnx"), Files.readAllBytes(Shipped.MODELS.resolve("text-zh/model.onnx")));
        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("input embedding: '[-1, 512]'")
                .contains("384 numbers of an embedding by bge-small-en-v1.5-q");
    }

    @Test
    void namesAnEncoderThatCannotReadTheScript() throws IOException {
        spoil("encoder: bge-small-en-v1.5-q", "encoder: bge-small-zh-v1.5-q");
        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("does not read en")
                .contains("Maybe bge-small-en");
    }

    @Test
    void whatThePassportLeavesOutIsReadFromTheModelFile() throws IOException {
        Path passport = folder.resolve("model.yaml");
        String owner = Files.readString(passport)
                .lines()
                .filter(line -> line.startsWith("owner: "))
                .findFirst()
                .orElseThrow();
        spoil(owner + "\n", "");
        assertThat(sentences()).singleElement().asString().contains("owner");
        Files.write(
                folder.resolve("model.onnx"),
                ModelProto.parseFrom(Files.readAllBytes(folder.resolve("model.onnx"))).toBuilder()
                        .addMetadataProps(StringStringEntryProto.newBuilder()
                                .setKey("passport.owner")
                                .setValue("us"))
                        .build()
                        .toByteArray());
        assertThat(sentences()).isEmpty();
    }

    @Test
    void refusesATextModelWithoutTwins() throws IOException {
        Files.delete(folder.resolve("card.md"));
        Files.delete(folder.resolve("golden.csv"));
        assertThat(sentences()).hasSize(2);
    }

    @Test
    void theLastGoodHeadsStayWhenTheNextAreBroken() throws IOException {
        try (var understander = read()) {
            Files.write(folder.resolve("model.onnx"), TestGraphs.notAModel());
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems()).hasSize(1);
            assertThat(understander.understand(List.of(TEXT)).get(0)).isPresent();
        }
    }

    @Test
    void aModelThatMisreadsItsGoldenTextsIsNotAsked() throws IOException {
        misreadGoldenTexts();
        try (var understander = read()) {
            assertThat(understander.understand(List.of(TEXT))).containsExactly(Optional.empty());
            assertThat(understander.problems()).extracting(Problem::sentence).anySatisfy(it -> assertThat(it)
                    .contains("text-en/golden.csv, line 2, emotion: 'anger' is not what the model says of “I love it!”")
                    .contains("(joy)"));
        }
    }

    @Test
    void theLastGoodHeadsStayWhenTheNextMisreadTheirGoldenTexts() throws IOException {
        try (var understander = read()) {
            assertThat(understander.prove()).isEmpty();
            spoil("version: 1.0.0", "version: 2.0.0");
            misreadGoldenTexts();
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems()).isNotEmpty();
            assertThat(understander
                            .understand(List.of(TEXT))
                            .get(0)
                            .orElseThrow()
                            .model())
                    .isEqualTo("text-en/1.0.0");
        }
    }

    private void misreadGoldenTexts() throws IOException {
        Files.writeString(
                folder.resolve("golden.csv"), "text,emotion,sentiment,topic\nI love it!,anger,positive,other\n");
    }

    private void spoil(String replaced, String by) throws IOException {
        Path passport = folder.resolve("model.yaml");
        Files.writeString(passport, Files.readString(passport).replace(replaced, by));
    }

    private TextUnderstander read() {
        return TextUnderstander.read(models, TextSettings.standard());
    }

    private List<String> sentences() {
        try (var understander = read()) {
            return understander.problems().stream().map(Problem::sentence).toList();
        }
    }
}
