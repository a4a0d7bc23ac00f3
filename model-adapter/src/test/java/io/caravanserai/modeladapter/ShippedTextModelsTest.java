package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Understanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShippedTextModelsTest {

    private static final TextUnderstander UNDERSTANDER = TextUnderstander.read(Shipped.MODELS, TextSettings.standard());

    @AfterAll
    static void close() {
        UNDERSTANDER.close();
    }

    @Test
    void areAllInOrder() {
        assertThat(UNDERSTANDER.problems()).isEmpty();
    }

    @Test
    void understandTheirGoldenTexts() {
        assertThat(UNDERSTANDER.prove()).isEmpty();
    }

    @Test
    void readChineseAndEnglishInOneCallInOrder() {
        List<Optional<Understanding>> answers = UNDERSTANDER.understand(
                List.of("气死我了，又多扣钱！", "I love it, thank you so much!", "你们太棒了，好开心！", "What a rip-off, I am furious!"));
        assertThat(answers)
                .extracting(answer -> answer.orElseThrow().model())
                .containsExactly("text-zh/1.0.0", "text-en/1.0.0", "text-zh/1.0.0", "text-en/1.0.0");
        assertThat(answers)
                .extracting(answer -> answer.orElseThrow().emotion())
                .containsExactly("anger", "joy", "joy", "anger");
    }

    @Test
    void sayTheSameAloneAndAmongOthers() {
        List<String> texts = List.of("Where is my parcel?", "It broke after one day!", "我很失望。", "The app is great.");
        try (TextUnderstander fresh = TextUnderstander.read(Shipped.MODELS, TextSettings.standard())) {
            List<Optional<Understanding>> alone = texts.stream()
                    .map(text -> fresh.understand(List.of(text)).get(0))
                    .toList();
            assertThat(UNDERSTANDER.understand(texts)).isEqualTo(alone);
        }
    }

    @Test
    void readLongCallsInWindows() {
        String call = "I have been waiting for my refund and nobody helps me. I am really angry. ".repeat(200);
        assertThat(UNDERSTANDER.understand(List.of(call)).get(0).orElseThrow().sentiment())
                .isNegative();
    }

    /** The first window is all praise. */
    @Test
    void hearWhatIsSaidAfterTheFirstWindow() {
        String praise = "I love it, thank you so much, it is wonderful! ".repeat(50);
        String anger = "I am really angry, nobody helps me, this is outrageous! ".repeat(200);

        assertThat(sentiment(praise)).isPositive();
        assertThat(sentiment(praise + anger)).isNegative();
    }

    private static double sentiment(String text) {
        return UNDERSTANDER.understand(List.of(text)).get(0).orElseThrow().sentiment();
    }

    @Test
    void surviveTextsOfAnyLengthAndKind() {
        String endless = "很生气".repeat(2_000_000);
        List<Optional<Understanding>> answers = UNDERSTANDER.understand(
                List.of(endless, "\u0000\uD83D", "<script>alert(1)</script>", "x".repeat(100_000), "Ω∑ жизнь"));
        assertThat(answers).allMatch(Optional::isPresent);
    }

    @Test
    void findNothingWhereNothingIsSaid() {
        assertThat(UNDERSTANDER.understand(List.of("", "   ", "12345 !!!")))
                .containsOnly(Optional.of(new Understanding("neutral", 0, 0, "other", "no-text")));
    }
}
