package io.caravanserai.modeladapter.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is kept, its graph says what it says. */
class ScorerGraphTest {

    private static final List<float[]> ROWS = rows();

    @ParameterizedTest
    @MethodSource("scorers")
    void theGraphSaysWhatTheScorerSays(Scorer scorer) {
        Scorer calibrated = scorer instanceof Contrast ? scorer : scorer.calibrated(new Platt(1.3, -0.4));
        float[] said = OnnxPredictions.of(calibrated.onnx("test", "features", 3), "features", ROWS)
                .get("probabilities");
        for (int row = 0; row < ROWS.size(); row++) {
            double expected = Platt.sigmoid(calibrated.logOdds(ROWS.get(row)));
            assertThat((double) said[2 * row + 1]).isCloseTo(expected, within(1e-5));
            assertThat((double) said[2 * row]).isCloseTo(1 - expected, within(1e-5));
        }
    }

    static Stream<Scorer> scorers() {
        boolean[] yes = new boolean[ROWS.size()];
        IntStream.range(0, yes.length).forEach(row -> yes[row] = ROWS.get(row)[0] + ROWS.get(row)[1] > 0);
        Linear linear = (Linear) new RidgeLogistic(List.of(1.0)).refit(ROWS, yes, 0);
        BoostSetting setting = new BoostSetting(4, 20, 0.1, List.of(20), 2);
        Ensemble trees = (Ensemble) new Boosting(setting, 1).refit(ROWS, yes, 0);
        return Stream.of(linear, trees, new Blend(trees, linear), new Contrast(trees, linear));
    }

    private static List<float[]> rows() {
        Random random = new Random(12);
        return IntStream.range(0, 300)
                .mapToObj(row ->
                        new float[] {(float) random.nextGaussian(), (float) random.nextGaussian(), random.nextInt(2)})
                .toList();
    }
}
