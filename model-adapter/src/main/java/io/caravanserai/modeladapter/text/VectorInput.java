package io.caravanserai.modeladapter.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.problem.Problems;
import java.util.Arrays;

/** Whether an input of a head takes the vectors of an encoder. */
record VectorInput(String name, NodeInfo input) {

    /** Rows of vectors, or one. */
    void check(int width, String encoder, Problems problems) {
        long[] shape = input.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
        if (shape.length != 2 || (shape[1] >= 0 && shape[1] != width)) {
            problems.add(
                    "input " + name,
                    Arrays.toString(shape),
                    "does not take the %d numbers of an embedding by %s".formatted(width, encoder),
                    "Maybe the model was trained with another encoder.");
        }
    }
}
