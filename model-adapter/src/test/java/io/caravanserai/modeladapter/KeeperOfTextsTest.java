package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.life.LifeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text model and a head that go round for long where a text is long, and fail where it is longer; others behind them. */
class KeeperOfTextsTest {

    private static final String SHORT = "I love it.";
    private static final String LONG = words(130);
    private static final String LONGER = words(400);
    private static final int TIRED_OF_GRAMS = 500;
    private static final int TOO_MANY_GRAMS = 1_900;
    private static final LifeSettings FAILURES = LifeSettings.standard().returningAt(20, 0, 0);

    @TempDir
    Path models;

    @TempDir
    Path archive;

    private TextUnderstander texts;
    private Reign reign;

    @BeforeEach
    void promotedOnesThatTire() throws IOException {
        Path head = TaughtHead.copied(models, "mood");
        Path text = models.resolve("text-en");
        texts = TextUnderstander.read(models, archive, TextSettings.standard(), ModelSettings.standard());
        texts.prove();
        reign = new Reign(texts);
        Files.write(head.resolve("model.onnx"), TiredGraphs.head(3, TIRED_OF_GRAMS, TOO_MANY_GRAMS));
        Files.writeString(head.resolve("golden.csv"), "text,said,score\nfine,bad,1\n");
        TaughtHead.replace(head, "version: 1.0.0", "version: 2.0.0\ntime_budget_ms: 5");
        Files.write(text.resolve("model.onnx"), TiredGraphs.texts(2, 4));
        Files.writeString(text.resolve("golden.csv"), "text,emotion,sentiment,topic\nfine,anger,neutral,app\n");
        TaughtHead.replace(text, "version: 1.0.0", "version: 2.0.0");
        TaughtHead.replace(text, "time_budget_ms: 5000", "time_budget_ms: 1000");
        texts.reload();
        reign.look();
    }

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void areGoneBackFromWhenTheyFail() {
        reign.promote("text-en:mood");
        read(16, SHORT);
        read(4, LONGER);
        assertThat(reign.ended(FAILURES)).containsExactly("text-en:mood");
        assertThat(reign.why("text-en:mood")).isEqualTo("4 of its last 20 calls failed");
        assertThat(headsOf(SHORT)).isEqualTo("mood/1.0.0");

        reign.promote("text-en");
        read(16, SHORT);
        read(4, LONGER);
        assertThat(reign.ended(FAILURES)).containsExactly("text-en");
        assertThat(reign.why("text-en")).isEqualTo("4 of its last 20 calls failed");
        assertThat(texts.understand(List.of(SHORT)).get(0).orElseThrow().model())
                .isEqualTo("text-en/1.0.0");
    }

    @Test
    void areGoneBackFromWhenTheyAreSlow() {
        reign.promote("text-en:mood");
        read(20, LONG);
        assertThat(reign.ended(FAILURES)).as("none fails").isEmpty();
        assertThat(reign.ended(LifeSettings.standard())).containsExactly("text-en:mood");
        assertThat(reign.why("text-en:mood")).contains("of the 5000 its passport allows");

        reign.promote("text-en");
        read(20, words(200));
        assertThat(reign.ended(FAILURES)).as("none fails").isEmpty();
        assertThat(reign.ended(LifeSettings.standard().returningAt(20, 1, 0))).containsExactly("text-en");
        assertThat(reign.why("text-en")).contains("of the 1000000 its passport allows");
    }

    private void read(int times, String text) {
        for (int i = 0; i < times; i++) {
            texts.understand(List.of(text));
        }
    }

    private String headsOf(String text) {
        return texts.understand(List.of(text))
                .get(0)
                .orElseThrow()
                .labels()
                .get(0)
                .model();
    }

    /** All different. */
    private static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%c%c%c".formatted('a' + i % 26, 'a' + i / 26 % 26, 'a' + i * 7 % 26))
                .collect(Collectors.joining(" "));
    }
}
