package io.caravanserai.testkit.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseFilesTest {

    @Test
    void aTextOfTwoRoomsIsNamedWithBothFiles() {
        PhraseFiles files = new PhraseFiles(
                Map.of("one/phrases.zh", List.of("is odd | 奇怪", ""), "other/phrases.zh", List.of("is odd | 古怪")));

        assertThat(files.faults())
                .singleElement()
                .asString()
                .contains("'is odd'", "one/phrases.zh", "other/phrases.zh", "Maybe drop one");
    }

    @Test
    void aLineThatIsNoPhraseIsNamedWithItsFile() {
        PhraseFiles files = new PhraseFiles(Map.of("one/phrases.zh", List.of("{} is odd | 奇怪")));

        assertThat(files.faults())
                .containsExactly("one/phrases.zh: '{} is odd | 奇怪' is no phrase."
                        + " Maybe write English | 中文 with as many {} on both sides.");
    }
}
