package io.caravanserai.modeladapter.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All eight corners, and all four tiers. */
class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, loyal, high_value",
        "1, -1, 1, grow, potential",
        "1, 1, -1, regular, potential",
        "1, -1, -1, new, general",
        "-1, 1, 1, keep, at_risk",
        "-1, -1, 1, win_back, at_risk",
        "-1, 1, -1, fading, at_risk",
        "-1, -1, -1, lost, general",
        "0, 0, 0, loyal, high_value"
    })
    void aGroupIsNamedByWhereItsCentreLies(double recency, double frequency, double money, String id, String tier) {
        Wording words = Wording.of(new double[] {recency, frequency, money});
        assertThat(words.id()).isEqualTo(id);
        assertThat(words.tier()).isEqualTo(tier);
    }
}
