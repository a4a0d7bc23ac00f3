package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From labelled texts to a head that the hub asks, and what spoils it. */
class OwnHeadsTest {

    private static final String CALL =
            """
            Hello, is anybody there at last?
            You charged me twice for the same month.
            I have called four times about this charge.
            Nobody gives me my money back.
            I want the second charge returned today.
            Otherwise I will leave and tell everybody.
            """;

    @TempDir
    static Path models;

    private static final ByteArrayOutputStream SCREEN = new ByteArrayOutputStream();
    private static Path head;

    /**
     * Taught once for all: what the sentences of intent feel, called by a name of one's own. The shipped heads, which help
     * where labels are few, have not seen them.
     */
    @BeforeAll
    static void teach() throws IOException {
        Path folder = Files.createDirectories(models.resolve("text-en"));
        for (String file : List.of("model.yaml", "model.onnx", "golden.csv", "card.md")) {
            Files.copy(Shipped.MODELS.resolve("text-en").resolve(file), folder.resolve(file));
        }
        Path map = Files.writeString(
                models.resolve("map.yaml"),
                """
                settings:
                  answers: mood
                  gram_bits: 12
                  classes: {cancel: bad, complain: bad, fix: bad, refund: bad, buy: good, thank: good,
                    ask: so so, change: so so, person: so so, track: so so}
                """);
        String sentences = Shipped.MODELS.resolve("../sentences/intent/en.csv").toString();
        assertThat(train(sentences, map))
                .as(SCREEN.toString(StandardCharsets.UTF_8))
                .isZero();
        head = folder.resolve("heads/mood");
    }

    @Test
    void theReportSaysHowItWasSplitAndWhatItCameTo() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(head.resolve("training.json").toFile());
        assertThat(report.at("/split/by").asText()).isEqualTo("equal text");
        assertThat(report.at("/metrics/macro_f1/value").asDouble()).isBetween(0.6, 1.0);
        assertThat(report.at("/metrics/macro_f1/low").asDouble())
                .isLessThan(report.at("/metrics/macro_f1/high").asDouble());
        assertThat(report.at("/data/onnx_difference").asDouble()).isLessThanOrEqualTo(1e-5);
        assertThat(head.resolve("card.md")).content().contains("bad, good, so so");
    }

    @Test
    void theHubAsksItBesideTheShippedHeads() {
        try (TextUnderstander understander = TextUnderstander.read(models, TextSettings.standard())) {
            assertThat(understander.problems()).isEmpty();
            assertThat(understander.prove()).isEmpty();
            Understanding found = understander
                    .understand(List.of("I am furious, you charged me twice!"))
                    .get(0)
                    .orElseThrow();
            assertThat(found.emotion()).isEqualTo("anger");
            assertThat(found.labels()).singleElement().satisfies(label -> {
                assertThat(label.answers()).isEqualTo("mood");
                assertThat(label.said()).containsExactly("bad");
                assertThat(label.model()).isEqualTo("mood/1.0.0");
            });
            assertThat(found.summary()).isEmpty();
            assertThat(understander
                            .understand(List.of(CALL))
                            .get(0)
                            .orElseThrow()
                            .summary())
                    .hasSize(3)
                    .isSubsetOf(CALL.lines().toList());
            isOnTheModelsPage(understander.models());
        }
    }

    private static void isOnTheModelsPage(List<OtherModel> all) {
        assertThat(all).extracting(OtherModel::folder).containsExactly("text-en", "text-en:mood");
        assertThat(all).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(OtherModel.State.ADMITTED);
            assertThat(one.proof().golden()).isGreaterThan(2);
            assertThat(one.proof().medianMicros()).isPositive();
            assertThat(one.content()).matches("[0-9a-f]{8}");
        });
    }

    @Test
    void aTextModelOrHeadThatTakesLongerThanItMayStaysOut(@TempDir Path others) throws IOException {
        Path own = copied(others, "mood");
        replace(own.resolve("../.."), "time_budget_ms: 5000", "time_budget_ms: 1");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.prove())
                    .extracting(Problem::sentence)
                    .anySatisfy(
                            one -> assertThat(one)
                                    .startsWith(
                                            "text-en/model.yaml, time_budget_ms: '1' is less than a golden text takes on this machine"));
            assertThat(understander.models())
                    .extracting(OtherModel::state)
                    .containsExactly(OtherModel.State.REFUSED, OtherModel.State.ADMITTED);
        }
    }

    @Test
    void aHeadThatSpeaksForTheHouseTakesItsPlace(@TempDir Path others) throws IOException {
        Path own = sentiment(others, "positive", "negative");
        Path golden = own.resolve("golden.csv");
        Files.writeString(
                golden,
                Files.readString(golden)
                        .replace(",bad,", ",positive,")
                        .replace(",good,", ",negative,")
                        .replace(",so so,", ",neutral,"));
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.prove()).isEmpty();
            assertThat(sentimentOfPraise(understander)).isNegative();
        }
    }

    @Test
    void aHeadWithSwappedLabelsStaysOut(@TempDir Path others) throws IOException {
        sentiment(others, "positive", "negative");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(sentimentOfPraise(understander)).isPositive();
            assertThat(understander.problems()).extracting(Problem::sentence).anySatisfy(problem -> assertThat(problem)
                    .contains("sentiment/golden.csv, line 2, said: 'bad' is not what the model says of “You charged my")
                    .contains("(positive)"));
        }
    }

    @Test
    void theLastGoodHeadStaysWhenTheNextMisreadsItsGoldenTexts(@TempDir Path others) throws IOException {
        Path own = copied(others, "mood");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.prove()).isEmpty();
            replace(own, "version: 1.0.0", "version: 2.0.0");
            replace(own, "- bad", "- so bad");
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems()).isNotEmpty();
            assertThat(understander
                            .understand(List.of("I love it, thank you!"))
                            .get(0)
                            .orElseThrow()
                            .labels())
                    .singleElement()
                    .extracting(TextLabel::model)
                    .isEqualTo("mood/1.0.0");
        }
    }

    @Test
    void changedHeadsAndTextModelsStandInTheShadowOverRestartsUntilTheyArePromoted(
            @TempDir Path others, @TempDir Path archive) throws IOException {
        Path own = copied(others, "mood");
        MemoryRoster roster = new MemoryRoster();
        ModelLife[] life = {null};
        try (TextUnderstander understander = started(others, archive, roster, life)) {
            replace(own, "version: 1.0.0", "version: 2.0.0");
            replace(own, "classes:", "owner_note: 1\nclasses:");
            assertThat(again(understander, life))
                    .as("a broken one")
                    .extracting(TextLabel::model)
                    .containsExactly("mood/1.0.0");
            assertThat(understander.problems()).isNotEmpty();
        }
        try (TextUnderstander understander = started(others, archive, roster, life)) {
            assertThat(again(understander, life))
                    .as("broken while it was down")
                    .extracting(TextLabel::model)
                    .containsExactly("mood/1.0.0");
            replace(own, "owner_note: 1\n", "");
            replace(own.resolve("../.."), "version: 1.0.0", "version: 2.0.0");
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            assertThat(understander.problems()).isEmpty();
            for (String folder : List.of("text-en:mood", "text-en")) {
                SideBySide beside = Awaited.compared(
                        1, () -> described(understander, folder).beside());
                assertThat(beside.agreed()).as(folder).isEqualTo(beside.compared());
            }
        }
        try (TextUnderstander understander = started(others, archive, roster, life)) {
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            life[0].propose("text-en:mood", "", new Actor("dora", "local"));
            life[0].approve("text-en:mood", new Actor("ann", "local"));
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/2.0.0");
            life[0].giveBack("text-en:mood", "", new Actor("ann", "local"));
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            life[0].retire("text-en:mood@was-1.0.0", "", new Actor("ann", "local"));
            assertThat(again(understander, life)).isEmpty();
            life[0].retire("text-en@was-1.0.0", "", new Actor("ann", "local"));
            assertThat(understander.understand(List.of("I love it."))).containsExactly(Optional.empty());
        }
    }

    private static TextUnderstander started(Path models, Path archive, MemoryRoster roster, ModelLife[] life) {
        TextUnderstander understander =
                TextUnderstander.read(models, archive, TextSettings.standard(), ModelSettings.standard());
        life[0] = new ModelLife(roster, roster, understander, () -> Instant.EPOCH, false);
        life[0].look();
        understander.prove();
        life[0].look();
        return understander;
    }

    private static List<TextLabel> again(TextUnderstander understander, ModelLife[] life) {
        understander.reload();
        life[0].look();
        return labels(understander, "I love it, thank you!");
    }

    private static OtherModel described(TextUnderstander understander, String folder) {
        return understander.models().stream()
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    private Path sentiment(Path others, String ofBad, String ofGood) throws IOException {
        Path own = copied(others, "sentiment");
        replace(own, "name: mood", "name: sentiment");
        replace(own, "answers: mood", "answers: sentiment");
        replace(own, "- bad", "- " + ofBad);
        replace(own, "- good", "- " + ofGood);
        replace(own, "- so so", "- neutral");
        return own;
    }

    private static double sentimentOfPraise(TextUnderstander understander) {
        return understander
                .understand(List.of("I love it, thank you!"))
                .get(0)
                .orElseThrow()
                .sentiment();
    }

    /** The mean over the turns says something else than the call read as one text; one sentence is one turn. */
    @Test
    void aHeadThatReadsTurnsReadsACallTurnByTurn(@TempDir Path others) throws IOException {
        Path own = copied(others, "turns");
        replace(own, "name: mood", "name: turns");
        replace(own, "answers: mood", "answers: by_turn");
        replace(own, "reads: text", "reads: turns");
        copied(others, "mood");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.prove()).isEmpty();
            List<TextLabel> call = labels(understander, CALL);
            List<TextLabel> sentence =
                    labels(understander, CALL.lines().findFirst().orElseThrow());
            assertThat(call).extracting(TextLabel::answers).containsExactly("mood", "by_turn");
            assertThat(call.get(0).score()).isNotEqualTo(call.get(1).score());
            assertThat(sentence.get(0).score()).isEqualTo(sentence.get(1).score());
        }
    }

    private static List<TextLabel> labels(TextUnderstander understander, String text) {
        return understander.understand(List.of(text)).get(0).orElseThrow().labels();
    }

    @Test
    void namesEverythingWrongWithItsPassportAndKeepsTheShippedHeads(@TempDir Path others) throws IOException {
        Path own = copied(others, "topic");
        replace(own, "name: mood", "name: topic");
        replace(own, "answers: mood", "answers: topic");
        replace(own, "gram_bits: 12", "gram_bits: 13");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.problems()).extracting(Problem::sentence).anySatisfy(problem -> assertThat(problem)
                    .contains("topic/model.yaml, classes: 'bad' is no topic")
                    .contains("billing"));
            assertThat(understander.understand(List.of("Where is my parcel?")).get(0))
                    .isPresent();
            replace(own, "answers: topic", "answers: mood");
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems())
                    .singleElement()
                    .extracting(Problem::sentence)
                    .asString()
                    .contains("gram_bits: '13'")
                    .contains("different trainings");
        }
    }

    @Test
    void namesLabelsTheMapDoesNotKnow() throws IOException {
        Path map = Files.writeString(
                models.resolve("short.yaml"), "columns: {label: sentiment}\nsettings: {classes: {negative: bad}}\n");
        assertThat(train(Shipped.MODELS.resolve("../sentences/en.csv").toString(), map))
                .isEqualTo(1);
        assertThat(SCREEN.toString(StandardCharsets.UTF_8))
                .contains("'positive' is no label of --map: settings: classes")
                .contains("Maybe one of [negative]");
    }

    @Test
    void refusesAClassOfAFewRows() throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        for (int i = 0; i < 30; i++) {
            lines.add("text %d\t%s".formatted(i, i < 3 ? "rare" : "usual"));
        }
        Path data = Files.write(models.resolve("few.csv"), lines);
        Path map = Files.writeString(models.resolve("tabs.yaml"), "separator: \"\\t\"\n");
        assertThat(train(data.toString(), map)).isEqualTo(1);
        assertThat(SCREEN.toString(StandardCharsets.UTF_8))
                .contains("'rare (3 rows)' is too little to learn from")
                .contains("Maybe bring 20 of each");
    }

    private Path copied(Path others, String name) throws IOException {
        Path own = Files.createDirectories(others.resolve("text-en/heads").resolve(name));
        for (String file : List.of("model.yaml", "model.onnx", "golden.csv", "card.md")) {
            Files.copy(
                    models.resolve("text-en").resolve(file),
                    others.resolve("text-en").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(head.resolve(file), own.resolve(file));
        }
        return own;
    }

    private static void replace(Path folder, String one, String other) throws IOException {
        Path passport = folder.resolve("model.yaml");
        String text = Files.readString(passport);
        assertThat(text).contains(one);
        Files.writeString(passport, text.replace(one, other));
    }

    private static int train(String data, Path map) {
        return new TrainCommand(
                        new PrintStream(SCREEN, true, StandardCharsets.UTF_8),
                        Phrases.in(Locale.ENGLISH),
                        zone -> TestFeatures::at,
                        TestJournal::new)
                .run(List.of("text", "--data", data, "--map", map.toString(), "--out", models.toString()));
    }
}
