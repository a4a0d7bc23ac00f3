package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads on an encoder that does not come with the hub: trained on it, asked on it, and on no other. */
class HeadsOnEncodersTest {

    private static final String TEXT = "I love it, thank you!";

    @TempDir
    Path models;

    @TempDir
    Path archive;

    @TempDir
    Path elsewhere;

    Path head;
    Path encoder;

    @BeforeEach
    void copy() throws IOException {
        HeadOnSmall.copied(models);
        encoder = models.resolve("small");
        head = models.resolve("text-en/heads/mood");
    }

    @Test
    void aHeadThatWasTrainedOnAnotherContentIsNotAsked() throws IOException {
        String trainedOn = named("encoder_content");
        TaughtHead.replace(head, trainedOn, "f".repeat(64));
        try (TextUnderstander understander = read()) {
            assertThat(labels(understander)).isEmpty();
            assertThat(sentences(understander))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "mood/model.yaml, encoder_content: '" + "f".repeat(64) + "' is not the content of small")
                    .contains(trainedOn)
                    .contains("never asked on vectors of another encoder")
                    .contains("train the head again");
        }
    }

    @Test
    void aHeadThatDoesNotSayWhatItWasTrainedOnIsToldWhatIsHere() throws IOException {
        String trainedOn = named("encoder_content");
        TaughtHead.replace(head, "encoder_content: " + trainedOn + "\n", "");
        try (TextUnderstander understander = read()) {
            assertThat(labels(understander)).isEmpty();
            assertThat(sentences(understander))
                    .singleElement()
                    .asString()
                    .contains("encoder_content: 'nothing' is there, but a head must say which content of small")
                    .contains("encoder_version: 1.0.0 and encoder_content: " + trainedOn);
        }
    }

    @Test
    void aHeadOnAnEncoderThatNeverWasIsToldWhichThereAre() throws IOException {
        TaughtHead.replace(head, "encoder: small", "encoder: large");
        try (TextUnderstander understander = read()) {
            assertThat(sentences(understander))
                    .singleElement()
                    .asString()
                    .contains("encoder: 'large' is no encoder that is here and was let in")
                    .contains("here are [bge-small-en-v1.5-q, small]");
        }
    }

    @Test
    void aHeadOnTheHubsOwnThatWasTrainedOnAnotherContentIsNotAsked(@TempDir Path others) throws IOException {
        Path own = TaughtHead.copied(others, "mood");
        String trainedOn = HeadOnSmall.value(own, "encoder_content");
        TaughtHead.replace(own, trainedOn, "f".repeat(64));
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.prove())
                    .extracting(Problem::sentence)
                    .singleElement()
                    .asString()
                    .contains("is not the content of bge-small-en-v1.5-q here (" + trainedOn);
            assertThat(labels(understander)).isEmpty();
        }
    }

    @Test
    void withoutItsEncoderAHeadIsSilentAndTheOthersGoOn() throws IOException {
        try (TextUnderstander understander = read()) {
            assertThat(labels(understander)).hasSize(1);
            Path aside = elsewhere.resolve("small");
            Files.move(encoder, aside);
            assertThat(understander.reload()).isTrue();
            assertThat(labels(understander)).isEmpty();
            assertThat(understander.understand(List.of(TEXT)).get(0))
                    .map(Understanding::emotion)
                    .contains("joy");
            assertThat(understander.problems())
                    .extracting(one -> Phrases.in(Locale.CHINESE).sentence(one))
                    .singleElement()
                    .asString()
                    .contains("不是这里已准入的编码器，因此不使用该分类头");
            Files.move(aside, encoder);
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems()).isEmpty();
            assertThat(labels(understander)).hasSize(1);
        }
    }

    @Test
    void whatItsEncoderCannotReadInTimeOrAsNumbersLeavesItsQuestionOpenAndNothingElse() throws IOException {
        TaughtHead.replace(encoder, "time_budget_ms: 1000", "time_budget_ms: 300");
        try (TextUnderstander understander = read()) {
            for (String text : List.of("I love it for forever!", "I love this nonsense!")) {
                Understanding found =
                        understander.understand(List.of(text)).get(0).orElseThrow();
                assertThat(found.labels()).as(text).isEmpty();
                assertThat(found.sentiment()).as(text).isPositive();
            }
            assertThat(labels(understander)).hasSize(1);
            for (int i = 0; i < 5; i++) {
                understander.understand(List.of("Nonsense " + i));
            }
            assertThat(understander
                            .understand(List.of("I love my parcel."))
                            .get(0)
                            .orElseThrow()
                            .labels())
                    .as("an encoder that keeps failing is left alone for a while")
                    .isEmpty();
        }
    }

    @Test
    void anEncoderThatMayTakeLongerThanTheTextLeavesTheRestUnderstood() throws IOException {
        TaughtHead.replace(models.resolve("text-en"), "time_budget_ms: 5000", "time_budget_ms: 2000");
        TaughtHead.replace(encoder, "time_budget_ms: 1000", "time_budget_ms: 20000");
        try (TextUnderstander understander = read()) {
            assertThat(understander.prove()).isEmpty();
            Understanding found = understander
                    .understand(List.of("I love it for forever!"))
                    .get(0)
                    .orElseThrow();
            assertThat(found.labels()).isEmpty();
            assertThat(found.sentiment()).isPositive();
        }
    }

    @Test
    void theHubAsksAHeadOnTheEncoderItWasTrainedOn() throws IOException {
        assertThat(named("encoder")).isEqualTo("small");
        assertThat(named("encoder_version")).isEqualTo("1.0.0");
        try (TextUnderstander understander = read()) {
            assertThat(understander.prove()).isEmpty();
            assertThat(labels(understander)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            EncoderCard card = card(understander, "small").orElseThrow();
            assertThat(card.content()).isEqualTo(named("encoder_content"));
            assertThat(card.heads()).containsExactly("text-en:mood");
            TaughtHead.replace(encoder, "owner: Test", "owner: Nobody");
            understander.reload();
            assertThat(understander.problems()).isEmpty();
            assertThat(labels(understander)).as("on the mended one").hasSize(1);
        }
    }

    /** Also over a restart, from the node's archive, for as long as a head stands on it. */
    @Test
    void aHeadGoesOnWithTheFormerFilesOfItsEncoder() throws IOException {
        try (TextUnderstander understander = read()) {
            assertThat(labels(understander)).hasSize(1);
            TaughtHead.replace(encoder, "pooling: mean", "pooling: cls");
            Files.writeString(encoder.resolve("golden.jsonl"), TestEncoder.golden("good", 0, 1, 0, 0, 0, 0, 0, 0));
            understander.reload();
            assertThat(sentences(understander))
                    .singleElement()
                    .asString()
                    .contains("version: '1.0.0' was admitted before with another graph or another passport");
            TaughtHead.replace(encoder, "version: 1.0.0", "version: 2.0.0");
            understander.reload();
            standsOnTheFormerOne(understander);
        }
        try (TextUnderstander understander = read()) {
            standsOnTheFormerOne(understander);
            Files.move(head, elsewhere.resolve("mood"));
            understander.reload();
            understander.reload();
            assertThat(understander.models()).extracting(OtherModel::folder).containsExactly("text-en", "small");
        }
    }

    private void standsOnTheFormerOne(TextUnderstander understander) {
        assertThat(understander.problems()).isEmpty();
        assertThat(labels(understander)).hasSize(1);
        assertThat(card(understander, "small").orElseThrow().heads()).isEmpty();
        assertThat(card(understander, "small@was-1.0.0").orElseThrow().heads()).containsExactly("text-en:mood");
    }

    @Test
    void anEncoderOfTheHubWhosePassportIsWrongIsStoodOnByNobody() throws IOException {
        Path own = HeadOnSmall.copied(
                Shipped.MODELS.resolve("bge-small-en-v1.5-q"), models.resolve("bge-small-en-v1.5-q"));
        String content = HeadOnSmall.value(own, "content");
        TaughtHead.replace(own, content, "f".repeat(64));
        try (TextUnderstander understander = read()) {
            assertThat(understander.understand(List.of(TEXT))).containsExactly(Optional.empty());
            assertThat(sentences(understander))
                    .anySatisfy(
                            one -> assertThat(one).contains("is not what graph, tokenizer and output are (" + content))
                    .anySatisfy(one -> assertThat(one).contains("was refused, so that nobody reads texts in en"));
            TaughtHead.replace(own, "f".repeat(64), content);
            understander.reload();
            assertThat(understander.understand(List.of(TEXT)).get(0)).isPresent();
            assertThat(understander.problems()).isEmpty();
            assertThat(card(understander, "bge-small-en-v1.5-q").orElseThrow().heads())
                    .containsExactly("text-en");
        }
    }

    private TextUnderstander read() {
        return TextUnderstander.read(models, archive, TextSettings.standard(), ModelSettings.standard());
    }

    private String named(String key) throws IOException {
        return HeadOnSmall.value(head, key);
    }

    private static Optional<EncoderCard> card(TextUnderstander understander, String folder) {
        return understander.models().stream()
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .map(OtherModel::encoder);
    }

    private static List<TextLabel> labels(TextUnderstander understander) {
        return understander.understand(List.of(TEXT)).get(0).orElseThrow().labels();
    }

    private static List<String> sentences(TextUnderstander understander) {
        return understander.problems().stream().map(Problem::sentence).toList();
    }
}
