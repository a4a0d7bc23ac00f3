package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.text.Script;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseHintsTest {

    private static final int WIDTH = 3;

    @ParameterizedTest
    @EnumSource(Script.class)
    void aQuestionOfFeelingIsHintedAtBySentencesAndAnyOtherByTheShippedHeads(Script script) {
        HouseHints house = HouseHints.of(script);
        Map<String, float[]> vectors = vectors(house);

        assertThat(Hints.of("sentiment", script, house, vectors).directions()).hasDimensions(11, WIDTH);
        assertThat(Hints.of("emotion", script, house, vectors).directions()).hasDimensions(11, WIDTH);
        assertThat(Hints.of("intent", script, house, Map.of()).directions()).hasNumberOfRows(18);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void whatAllSentencesShareIsNoHint(Script script) {
        HouseHints house = HouseHints.of(script);
        Map<String, float[]> vectors = vectors(house);
        double[][] hints = house.directions(vectors);
        vectors.replaceAll((text, vector) -> new float[] {vector[0] + 7, vector[1], vector[2]});
        double[][] moved = house.directions(vectors);

        for (int k = 0; k < hints.length; k++) {
            assertThat(moved[k]).containsExactly(hints[k], within(1e-5));
        }
    }

    private static Map<String, float[]> vectors(HouseHints house) {
        Random random = new Random(1);
        Map<String, float[]> vectors = new HashMap<>();
        house.texts()
                .forEach(text ->
                        vectors.put(text, new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()}));
        return vectors;
    }
}
