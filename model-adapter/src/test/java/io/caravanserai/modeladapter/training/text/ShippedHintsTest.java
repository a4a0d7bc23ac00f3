package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.text.Script;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedHintsTest {

    @ParameterizedTest
    @EnumSource(Script.class)
    void directionsAreWhatTheShippedHeadsListenTo(Script script) throws IOException {
        double[][] hints = ShippedHints.of(script);
        int width = hints[0].length;
        float[] vector = new float[width];
        Random random = new Random(1);
        for (int i = 0; i < width; i++) {
            vector[i] = (float) random.nextGaussian() / 20;
        }
        byte[] onnx;
        try (InputStream in = getClass().getResourceAsStream("/models/text-%s/model.onnx".formatted(script.code()))) {
            onnx = in.readAllBytes();
        }
        float[] said = OnnxPredictions.of(onnx, "embedding", List.of(vector, new float[width]))
                .get("emotion");

        assertThat(hints).hasDimensions(18, width);
        double moved = Math.log(said[0]) - Math.log(said[1]) - Math.log(said[8]) + Math.log(said[9]);
        assertThat(along(hints[0], vector) - along(hints[1], vector)).isCloseTo(moved, within(1e-3));
    }

    private static double along(double[] direction, float[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += direction[i] * vector[i];
        }
        return sum;
    }
}
