package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.passport.OutputSpec;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** Takes the probability, or the score, out of either answer exporters give: a tensor, or a sequence of maps (scikit-learn's ZipMap). */
final class ProbabilityReader {

    /** Rounding may leave a sound answer this part of its range outside. */
    private static final double SLACK = 1e-5;

    private final OutputSpec spec;

    ProbabilityReader(OutputSpec spec) {
        this.spec = spec;
    }

    /** NaN where the model said something outside the range. */
    void read(OnnxValue answer, int rows, double[] into, int from) throws OrtException {
        if (answer instanceof OnnxTensor tensor) {
            readTensor(tensor, rows, into, from);
        } else {
            readMaps((OnnxSequence) answer, rows, into, from);
        }
    }

    private void readTensor(OnnxTensor tensor, int rows, double[] into, int from) {
        double[] values = numbers(tensor);
        int columns = values.length / rows;
        for (int row = 0; row < rows; row++) {
            into[from + row] = columns > spec.index() ? sound(values[row * columns + spec.index()]) : Double.NaN;
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

    private void readMaps(OnnxSequence sequence, int rows, double[] into, int from) throws OrtException {
        List<? extends OnnxValue> maps = sequence.getValue();
        try {
            for (int row = 0; row < rows; row++) {
                into[from + row] = row < maps.size() ? fromMap((OnnxMap) maps.get(row)) : Double.NaN;
            }
        } finally {
            maps.forEach(OnnxValue::close);
        }
    }

    private double fromMap(OnnxMap map) throws OrtException {
        Map<?, ?> values = map.getValue();
        Object key = spec.label() != null ? spec.label() : Long.valueOf(spec.index());
        Object value = values.containsKey(key) ? values.get(key) : values.get(String.valueOf(spec.index()));
        return value instanceof Number number ? sound(number.doubleValue()) : Double.NaN;
    }

    private double sound(double value) {
        double part = spec.part(value);
        return part >= -SLACK && part <= 1 + SLACK ? Math.min(spec.high(), Math.max(spec.low(), value)) : Double.NaN;
    }
}
