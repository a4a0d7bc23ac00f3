package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValenceTest {

    private static final Answer EMOTION = new Answer(List.of("anger", "joy", "neutral"), new double[] {0.2, 0.7, 0.1});

    @Test
    void rulesOutJoyInABitterText() {
        Answer reconciled = Valence.reconciled(EMOTION, -0.9);

        assertThat(reconciled.likeliest()).isEqualTo("anger");
        assertThat(reconciled.most()).isCloseTo(0.667, org.assertj.core.api.Assertions.within(0.001));
    }

    @Test
    void leavesTheEmotionAloneWhenTheSentimentIsUnclear() {
        assertThat(Valence.reconciled(EMOTION, -0.2)).isSameAs(EMOTION);
    }
}
