package io.caravanserai.modeladapter.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.Pooling;
import io.caravanserai.modeladapter.passport.VectorOutput;
import java.util.Map;

/** Names, types and shapes of an encoder's graph, before anything is run. */
final class EncoderSignature {

    private static final String EXPORT = "Maybe export it for feature extraction, with batch and sequence left open.";

    private final VectorOutput wanted;
    private final Problems problems;

    EncoderSignature(VectorOutput wanted, Problems problems) {
        this.wanted = wanted;
        this.problems = problems;
    }

    void check(OrtSession session) throws OrtException {
        new PieceSignature(EXPORT, problems).check(session);
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        if (!outputs.containsKey(wanted.name())) {
            problems.add(
                    "output.name",
                    wanted.name(),
                    "is not an output of the model",
                    "Maybe one of " + outputs.keySet() + ".");
        } else {
            checkOutput(outputs.get(wanted.name()));
        }
    }

    private void checkOutput(NodeInfo output) {
        long[] shape = output.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT
                ? tensor.getShape()
                : new long[0];
        boolean isSummedUp = wanted.pooling() == Pooling.NONE;
        if (shape.length != (isSummedUp ? 2 : 3)) {
            problems.add(
                    "output " + wanted.name(),
                    output.getInfo(),
                    "holds no float in the shape " + (isSummedUp ? "[any, dimensions]" : "[any, pieces, dimensions]"),
                    "Maybe another output or another pooling: none where the graph answers one vector a text.");
        } else if (shape[shape.length - 1] >= 0 && shape[shape.length - 1] != wanted.dimensions()) {
            problems.add(
                    "output.dimensions",
                    wanted.dimensions(),
                    "are not as many as the graph answers (%d)".formatted(shape[shape.length - 1]),
                    "Maybe %d, or another output.".formatted(shape[shape.length - 1]));
        }
    }
}
