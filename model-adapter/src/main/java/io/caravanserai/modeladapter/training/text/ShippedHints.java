package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the shipped heads of a script listen to in an embedding: the direction of each class's log-odds. They are linear, so
 * nothing and one of each place tell it all.
 */
final class ShippedHints {

    private static final String INPUT = "embedding";

    private ShippedHints() {}

    /** One direction a class of emotion, sentiment and topic. */
    static double[][] of(Script script) {
        int width = Encoder.widthFor(script);
        List<float[]> probes = new ArrayList<>(List.of(new float[width]));
        for (int place = 0; place < width; place++) {
            float[] probe = new float[width];
            probe[place] = 1;
            probes.add(probe);
        }
        List<double[]> directions = new ArrayList<>();
        Map<String, float[]> heads = new TreeMap<>(OnnxPredictions.of(graph(script), INPUT, probes));
        heads.values().forEach(head -> directions.addAll(directions(head, width)));
        return directions.toArray(double[][]::new);
    }

    private static List<double[]> directions(float[] probabilities, int width) {
        int classes = probabilities.length / (width + 1);
        double[] nothing = logOdds(probabilities, 0, classes);
        List<double[]> directions = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            directions.add(new double[width]);
        }
        for (int place = 0; place < width; place++) {
            double[] one = logOdds(probabilities, place + 1, classes);
            for (int k = 0; k < classes; k++) {
                directions.get(k)[place] = one[k] - nothing[k];
            }
        }
        return directions;
    }

    /** Against the mean of the classes. */
    private static double[] logOdds(float[] probabilities, int row, int classes) {
        double[] logs = new double[classes];
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            logs[k] = Math.log(Math.max(Float.MIN_NORMAL, probabilities[row * classes + k]));
            mean += logs[k] / classes;
        }
        for (int k = 0; k < classes; k++) {
            logs[k] -= mean;
        }
        return logs;
    }

    private static byte[] graph(Script script) {
        String file = "/models/text-%s/model.onnx".formatted(script.code());
        try (InputStream in = Objects.requireNonNull(ShippedHints.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
