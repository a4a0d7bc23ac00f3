package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.passport.Pooling;
import io.caravanserai.modeladapter.passport.VectorOutput;
import java.nio.FloatBuffer;

/** From what a transformer says of the pieces of a window to its vector. */
final class EncoderVector {

    private EncoderVector() {}

    /** @throws OrtException when that is no vector, or one of another size */
    static float[] of(VectorOutput output, OnnxTensor hidden) throws OrtException {
        FloatBuffer values = hidden.getFloatBuffer();
        long[] shape = hidden.getInfo().getShape();
        if (shape[shape.length - 1] != output.dimensions() || values.remaining() < output.dimensions()) {
            throw new OrtException("The encoder answered %d numbers instead of %d."
                    .formatted(shape[shape.length - 1], output.dimensions()));
        }
        float[] vector = output.pooling() == Pooling.MEAN
                ? mean(values, output.dimensions())
                : first(values, output.dimensions());
        return output.normalise() ? ofLengthOne(vector) : checked(vector);
    }

    private static float[] first(FloatBuffer values, int width) {
        float[] vector = new float[width];
        values.get(vector);
        return vector;
    }

    private static float[] mean(FloatBuffer values, int width) {
        int pieces = values.remaining() / width;
        float[] vector = new float[width];
        for (int i = 0; i < pieces * width; i++) {
            vector[i % width] += values.get(i) / pieces;
        }
        return vector;
    }

    private static float[] ofLengthOne(float[] vector) throws OrtException {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return checked(vector);
    }

    private static float[] checked(float[] vector) throws OrtException {
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new OrtException("The encoder answered a number (%s) that is none.".formatted(value));
            }
        }
        return vector;
    }
}
