package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

    private static final int PLENTY = 32;

    @Test
    void charactersBehindALetterOrAFigureStandEachByThemselves() {
        assertThat(pieces("iPhone坏了，等3天。")).containsExactly("iPhone", "坏", "了，", "等", "3", "天。");
    }

    @Test
    void aPlaceholderIsOnePiece() {
        assertThat(pieces("我是[NAME_1]，don't call")).containsExactly("我", "是", "[NAME_1]，", "don't", "call");
    }

    private static List<String> pieces(String text) {
        TextPieces pieces = TextPieces.of(text, PLENTY);
        assertThat(pieces.all()).isEqualTo(text);
        return IntStream.range(0, pieces.count()).mapToObj(pieces::piece).toList();
    }
}
