package io.caravanserai.testkit.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.SyntaxError;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {

    @Test
    void whatIsDrawnOverEightLinesIsSaidInOne() {
        SyntaxError error = SyntaxError.read(
                """
                while parsing a flow sequence
                 in 'reader', line 2, column 9:
                      - id: [a
                            ^
                expected ',' or ']', but got <block end>
                 in 'reader', line 3, column 1:
                    \n    ^
                """,
                "");

        assertThat(error).isEqualTo(new SyntaxError("line 3, column 1", "expected ',' or ']', but got <block end>"));
    }

    @Test
    void aMessageWithoutItsPlaceKeepsThatOfTheParser() {
        assertThat(SyntaxError.read("Duplicate field 'a'", "line 7, column 3"))
                .isEqualTo(new SyntaxError("line 7, column 3", "Duplicate field 'a'"));
    }
}
