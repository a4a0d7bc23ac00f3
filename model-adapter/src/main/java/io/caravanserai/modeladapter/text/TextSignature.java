package io.caravanserai.modeladapter.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.ClassesOutput;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import java.util.Map;
import java.util.TreeSet;

/** Names, types and shapes of a text model's graph, before anything is run. */
final class TextSignature {

    private static final int ROWS_AND_PIECES = 2;
    private static final String EXPORT = "Maybe export it for text classification, with batch and sequence left open.";

    private final TextGraphPassport passport;
    private final Problems problems;

    TextSignature(TextGraphPassport passport, Problems problems) {
        this.passport = passport;
        this.problems = problems;
    }

    void check(OrtSession session) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        if (!inputs.containsKey(PieceTensors.IDS)) {
            problems.add("inputs", new TreeSet<>(inputs.keySet()), "hold no " + PieceTensors.IDS, EXPORT);
        }
        inputs.forEach(this::checkInput);
        new ClassesOutput(passport.output(), passport.classes().size(), true)
                .check(session, "output", "Maybe the classes in the passport.", problems);
    }

    private void checkInput(String name, NodeInfo input) {
        if (!PieceTensors.NAMES.contains(name)) {
            problems.add(
                    "input " + name,
                    name,
                    "is wanted by the model, but only " + new TreeSet<>(PieceTensors.NAMES) + " is filled",
                    EXPORT);
        } else if (!takesPieces(input)) {
            problems.add(
                    "input " + name, input.getInfo(), "does not take whole numbers in the shape [any, any]", EXPORT);
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
