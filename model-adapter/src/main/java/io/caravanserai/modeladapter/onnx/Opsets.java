package io.caravanserai.modeladapter.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.caravanserai.domain.problem.Problems;

/** The versions of operators the runtime takes; a newer exporter may write newer ones. */
final class Opsets {

    static final int LOWEST = 7;
    static final int HIGHEST = 25;
    static final int HIGHEST_CLASSIC = 5;

    private static final String CLASSIC = "ai.onnx.ml";

    private Opsets() {}

    static void check(ModelProto model, Problems problems) {
        for (OperatorSetIdProto opset : model.getOpsetImportList()) {
            String domain = opset.getDomain();
            if (domain.isEmpty() || domain.equals("ai.onnx")) {
                check("opset", opset.getVersion(), LOWEST, HIGHEST, problems);
            } else if (domain.equals(CLASSIC)) {
                check("opset of " + CLASSIC, opset.getVersion(), 1, HIGHEST_CLASSIC, problems);
            }
        }
    }

    private static void check(String place, long version, int lowest, int highest, Problems problems) {
        if (version < lowest || version > highest) {
            problems.add(
                    place,
                    version,
                    "is not a version of the operators that runs here; %d to %d are".formatted(lowest, highest),
                    "Maybe export again with target_opset (opset_version in PyTorch) %d."
                            .formatted(Math.min(highest, Math.max(lowest, version))));
        }
    }
}
