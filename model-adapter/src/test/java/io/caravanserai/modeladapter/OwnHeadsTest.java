package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.LabelPassportReader;
import io.caravanserai.modeladapter.passport.SaidReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void theReportSaysHowItWasSplitAndWhatItCameTo() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(TaughtHead.folder().resolve("training.json").toFile());
        assertThat(report.at("/split/by").asText()).isEqualTo("equal text");
        assertThat(report.at("/metrics/macro_f1/value").asDouble()).isBetween(0.6, 1.0);
        assertThat(report.at("/metrics/macro_f1/low").asDouble())
                .isLessThan(report.at("/metrics/macro_f1/high").asDouble());
        assertThat(report.at("/data/onnx_difference").asDouble()).isLessThanOrEqualTo(1e-5);
        assertThat(TaughtHead.folder().resolve("card.md")).content().contains("bad, good, so so");
    }

    @Test
    void thePassportSaysHowAnswersToRowsThatDidNotTeachWereSpread() throws IOException {
        SaidReference reference = LabelPassportReader.read(
                        "mood/model.yaml",
                        "mood",
                        Files.readAllBytes(TaughtHead.folder().resolve("model.yaml")))
                .reference();
        JsonNode report = new ObjectMapper()
                .readTree(TaughtHead.folder().resolve("training.json").toFile());

        assertThat(reference.rows()).isEqualTo(report.at("/split/test_rows").asInt());
        assertThat(reference.said().values()).containsExactly("bad", "good", "so so");
        assertThat(reference.said().shares()).hasSize(4).endsWith(0.0);
        assertThat(reference.said().shares().subList(0, 3))
                .allSatisfy(share -> assertThat(share).isBetween(0.1, 0.6));
        assertThat(reference.score().shares()).hasSizeGreaterThan(5);
    }

    @Test
    void theHubAsksItBesideTheShippedHeads() {
        try (TextUnderstander understander = TextUnderstander.read(TaughtHead.models(), TextSettings.standard())) {
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
        Path own = TaughtHead.copied(others, "mood");
        TaughtHead.replace(own.resolve("../.."), "time_budget_ms: 5000", "time_budget_ms: 1");
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
        Path own = TaughtHead.copied(others, "mood");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.prove()).isEmpty();
            TaughtHead.replace(own, "version: 1.0.0", "version: 2.0.0");
            TaughtHead.replace(own, "- bad", "- so bad");
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

    private Path sentiment(Path others, String ofBad, String ofGood) throws IOException {
        Path own = TaughtHead.copied(others, "sentiment");
        TaughtHead.replace(own, "name: mood", "name: sentiment");
        TaughtHead.replace(own, "answers: mood", "answers: sentiment");
        TaughtHead.replace(own, "- bad", "- " + ofBad);
        TaughtHead.replace(own, "- good", "- " + ofGood);
        TaughtHead.replace(own, "- so so", "- neutral");
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
        Path own = TaughtHead.copied(others, "turns");
        TaughtHead.replace(own, "name: mood", "name: turns");
        TaughtHead.replace(own, "answers: mood", "answers: by_turn");
        TaughtHead.replace(own, "reads: text", "reads: turns");
        TaughtHead.copied(others, "mood");
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
        Path own = TaughtHead.copied(others, "topic");
        TaughtHead.replace(own, "name: mood", "name: topic");
        TaughtHead.replace(own, "answers: mood", "answers: topic");
        TaughtHead.replace(own, "gram_bits: 12", "gram_bits: 13");
        try (TextUnderstander understander = TextUnderstander.read(others, TextSettings.standard())) {
            assertThat(understander.problems()).extracting(Problem::sentence).anySatisfy(problem -> assertThat(problem)
                    .contains("topic/model.yaml, classes: 'bad' is no topic")
                    .contains("billing"));
            assertThat(understander.understand(List.of("Where is my parcel?")).get(0))
                    .isPresent();
            TaughtHead.replace(own, "answers: topic", "answers: mood");
            assertThat(understander.reload()).isTrue();
            assertThat(understander.problems())
                    .singleElement()
                    .extracting(Problem::sentence)
                    .asString()
                    .contains("gram_bits: '13'")
                    .contains("different trainings");
        }
    }
}
