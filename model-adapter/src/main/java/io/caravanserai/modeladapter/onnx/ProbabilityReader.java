package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.passport.Labels;
import io.caravanserai.modeladapter.passport.OutputSpec;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the probability, the score, or the probability of each label out of either answer exporters give: a tensor, or a sequence of
 * maps (scikit-learn's ZipMap).
 */
final class ProbabilityReader {

    /** Rounding may leave a sound answer this part of its range outside. */
    private static final double SLACK = 1e-5;

    private final OutputSpec spec;
    private final @Nullable Labels labels;
    private final int width;

    ProbabilityReader(OutputSpec spec) {
        this.spec = spec;
        labels = spec.labels();
        width = spec.width();
    }

    /** As many numbers a row as the output has; NaN where the model said something outside the range. */
    double[] read(OnnxValue answer, int rows) throws OrtException {
        double[] into = new double[rows * width];
        if (answer instanceof OnnxTensor tensor) {
            readTensor(tensor, rows, into);
        } else {
            readMaps((OnnxSequence) answer, rows, into);
        }
        return into;
    }

    private void readTensor(OnnxTensor tensor, int rows, double[] into) {
        double[] values = numbers(tensor);
        int columns = values.length / rows;
        int first = labels == null ? spec.index() : 0;
        if (labels == null ? columns <= first : columns != width) {
            Arrays.fill(into, Double.NaN);
            return;
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = sound(values[i / width * columns + first + i % width]);
        }
    }

    private static double[] numbers(OnnxTensor tensor) {
        if (tensor.getInfo().type == OnnxJavaType.DOUBLE) {
            return tensor.getDoubleBuffer().array();
        }
        FloatBuffer floats = tensor.getFloatBuffer();
        double[] numbers = new double[floats.remaining()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = floats.get(i);
        }
        return numbers;
    }

    private void readMaps(OnnxSequence sequence, int rows, double[] into) throws OrtException {
        List<? extends OnnxValue> maps = sequence.getValue();
        try {
            Arrays.fill(into, Double.NaN);
            for (int row = 0; row < Math.min(rows, maps.size()); row++) {
                readMap(((OnnxMap) maps.get(row)).getValue(), row * width, into);
            }
        } finally {
            maps.forEach(OnnxValue::close);
        }
    }

    private void readMap(Map<?, ?> values, int from, double[] into) {
        for (int i = 0; i < width; i++) {
            Object value =
                    labels == null ? ofOne(values) : of(values, labels.classes().get(i));
            into[from + i] = value instanceof Number number ? sound(number.doubleValue()) : Double.NaN;
        }
    }

    private @Nullable Object ofOne(Map<?, ?> values) {
        String label = spec.label();
        Object key = label != null ? label : Long.valueOf(spec.index());
        return values.containsKey(key) ? values.get(key) : values.get(String.valueOf(spec.index()));
    }

    private static @Nullable Object of(Map<?, ?> values, String name) {
        return values.entrySet().stream()
                .filter(entry -> name.equals(String.valueOf(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private double sound(double value) {
        double part = spec.part(value);
        return part >= -SLACK && part <= 1 + SLACK ? Math.min(spec.high(), Math.max(spec.low(), value)) : Double.NaN;
    }
}
