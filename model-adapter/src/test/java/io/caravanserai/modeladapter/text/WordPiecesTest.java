package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(EncoderFiles.BGE_SMALL_EN.tokenizer());
    private static final long BEGIN = 101;
    private static final long END = 102;

    @AfterAll
    static void close() {
        PIECES.close();
    }

    @Test
    void surroundsAShortTextWithMarks() {
        List<long[]> windows = PIECES.windows("Good day", 8);
        assertThat(windows).hasSize(1);
        assertThat(windows.get(0)).hasSize(4).startsWith(BEGIN).endsWith(END);
    }

    @Test
    void cutsALongTextIntoWindowsThatLoseNothing() {
        List<long[]> windows = PIECES.windows("day ".repeat(600), 8);
        assertThat(windows).hasSize(3).allMatch(window -> window.length <= WordPieces.LONGEST_WINDOW);
        assertThat(windows.stream().mapToInt(window -> window.length - 2).sum()).isEqualTo(600);
    }

    @Test
    void readsTheBeginningAndTheEndOfAVeryLongText() {
        List<long[]> windows = PIECES.windows("first " + "day ".repeat(10_000) + "last", 4);
        assertThat(windows).hasSize(4);
        assertThat(windows.get(0)[1]).isEqualTo(PIECES.windows("first", 1).get(0)[1]);
        long[] end = windows.get(3);
        assertThat(end[end.length - 2]).isEqualTo(PIECES.windows("last", 1).get(0)[1]);
    }
}
