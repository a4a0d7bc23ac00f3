package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;

/** Opens a graph that a passport describes. One that is not as described is closed again. */
public final class CheckedGraph {

    private CheckedGraph() {}

    /** Says where an open graph is not what its passport says. */
    @FunctionalInterface
    public interface Check {

        void look(OrtSession session, Problems problems) throws OrtException;
    }

    /**
     * @param file how problems name the graph
     * @param advice what to do about a graph that cannot be run at all
     * @throws InvalidAssetException when it is broken, unsafe or not as described
     */
    public static OrtSession open(String file, byte[] onnx, String advice, Check check) {
        Problems problems = new Problems(file);
        OnnxGraph.check(onnx, problems);
        problems.throwIfAny();
        try {
            OrtSession session = OnnxEnvironment.open(onnx);
            check.look(session, problems);
            if (!problems.isEmpty()) {
                session.close();
            }
            problems.throwIfAny();
            return session;
        } catch (OrtException refused) {
            throw new InvalidAssetException(
                    new Problem(file, "", firstLine(refused), "is why the graph cannot be run", advice));
        }
    }

    private static String firstLine(OrtException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}
