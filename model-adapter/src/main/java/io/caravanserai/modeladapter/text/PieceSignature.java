package io.caravanserai.modeladapter.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.problem.Problems;
import java.util.Map;
import java.util.TreeSet;

/** Names, types and shapes of the inputs of a graph that reads pieces, before anything is run. */
final class PieceSignature {

    private static final int ROWS_AND_PIECES = 2;

    private final String advice;
    private final Problems problems;

    /** @param advice how such a graph is exported */
    PieceSignature(String advice, Problems problems) {
        this.advice = advice;
        this.problems = problems;
    }

    void check(OrtSession session) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        if (!inputs.containsKey(PieceTensors.IDS)) {
            problems.add("inputs", new TreeSet<>(inputs.keySet()), "hold no " + PieceTensors.IDS, advice);
        }
        inputs.forEach(this::checkInput);
    }

    private void checkInput(String name, NodeInfo input) {
        if (!PieceTensors.NAMES.contains(name)) {
            problems.add(
                    "input " + name,
                    name,
                    "is wanted by the model, but only " + new TreeSet<>(PieceTensors.NAMES) + " is filled",
                    advice);
        } else if (!takesPieces(input)) {
            problems.add(
                    "input " + name, input.getInfo(), "does not take whole numbers in the shape [any, any]", advice);
        }
    }

    private static boolean takesPieces(NodeInfo input) {
        if (!(input.getInfo() instanceof TensorInfo tensor)) {
            return false;
        }
        long[] shape = tensor.getShape();
        return (tensor.type == OnnxJavaType.INT64 || tensor.type == OnnxJavaType.INT32)
                && shape.length == ROWS_AND_PIECES
                && (shape[0] < 0 || shape[0] == 1)
                && shape[1] < 0;
    }
}
