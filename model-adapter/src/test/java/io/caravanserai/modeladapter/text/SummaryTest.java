package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final String CALL =
            """
            Good morning, how are you?
            My invoice is wrong this month.
            My invoice was wrong last month too.
            The weather is lovely today here.
            I want the wrong invoice corrected.
            Please send me a right invoice soon.
            By the way, my dog is barking.
            """;

    @Test
    void aShortTextNeedsNone() throws OrtException {
        assertThat(new Summary(16).of(Script.EN, "My invoice is wrong. Please help me.", SummaryTest::aboutInvoices))
                .isEmpty();
    }

    @Test
    void keepsWhatMostOfTheTextIsAboutInItsOrder() throws OrtException {
        assertThat(new Summary(16).of(Script.EN, CALL, SummaryTest::aboutInvoices))
                .hasSize(3)
                .allMatch(CALL::contains)
                .isSubsetOf(CALL.lines().toList())
                .anyMatch(sentence -> sentence.contains("invoice"));
    }

    @Test
    void readsNoMoreSentencesThanAllowed() throws OrtException {
        int[] read = {0};
        StringBuilder endless = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            endless.append("这是第")
                    .append("一二三四五六七八九".charAt(i % 9))
                    .append("句话")
                    .append(i)
                    .append("。");
        }
        new Summary(8).of(Script.ZH, endless.toString(), sentence -> {
            read[0]++;
            return aboutInvoices(sentence);
        });
        assertThat(read[0]).isEqualTo(8);
    }

    @Test
    void aDialogueIsReadLineByLine() {
        assertThat(Turns.of("hello\n\n my line is dead \n")).isEqualTo(List.of("hello", "my line is dead"));
        assertThat(Turns.of("x\n".repeat(1000))).hasSize(64);
        assertThat(Turns.of("one")).containsExactly("one");
    }

    /** Invoices lie on one side, everything else on others. */
    private static float[] aboutInvoices(String sentence) {
        float own = Math.floorMod(sentence.hashCode(), 100) / 100f;
        boolean invoice = sentence.toLowerCase(Locale.ROOT).contains("invoice");
        float[] vector = {invoice ? 1 : 0, own, 1 - own};
        float length = (float) Math.sqrt(vector[0] + own * own + (1 - own) * (1 - own));
        return new float[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }
}
