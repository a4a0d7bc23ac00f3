package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.problem.Problems;

/**
 * The output of a graph that holds a float for each class of its passport, {@code [rows, classes]}; of models of pictures and texts
 * alike.
 *
 * @param name as the graph calls it
 * @param mayBeOpen true when the number of classes may be left open at export, since a trial counts them
 */
public record ClassesOutput(String name, int classes, boolean mayBeOpen) {

    private static final int ROWS_AND_CLASSES = 2;

    /** @param place how the problem names it, before the name of the output */
    public void check(OrtSession session, String place, String advice, Problems problems) throws OrtException {
        NodeInfo output = session.getOutputInfo().get(name);
        if (output == null || !fits(output)) {
            problems.add(
                    place + " " + name,
                    output == null ? session.getOutputNames() : output.getInfo(),
                    "holds no float for each of the " + classes + " classes",
                    advice);
        }
    }

    private boolean fits(NodeInfo output) {
        if (!(output.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            return false;
        }
        long[] shape = tensor.getShape();
        return shape.length == ROWS_AND_CLASSES && (shape[1] == classes || (mayBeOpen && shape[1] < 0));
    }
}
