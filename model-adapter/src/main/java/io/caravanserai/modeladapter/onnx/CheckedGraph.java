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

    /** What becomes of a graph that is as described. */
    @FunctionalInterface
    public interface Use<T> {

        T of(OrtSession session) throws OrtException;
    }

    /** @see #open(String, byte[], String, Check, Use) */
    public static OrtSession open(String file, byte[] onnx, String advice, Check check) {
        return open(file, onnx, advice, check, session -> session);
    }

    /**
     * Opens, checks, and hands over.
     *
     * @param file how problems name the graph
     * @param advice what to do about a graph that cannot be run at all
     * @throws InvalidAssetException when it is broken, unsafe or not as described
     */
    public static <T> T open(String file, byte[] onnx, String advice, Check check, Use<T> use) {
        Problems problems = new Problems(file);
        OnnxGraph.check(onnx, problems);
        problems.throwIfAny();
        try {
            return used(OnnxEnvironment.open(onnx), problems, check, use);
        } catch (OrtException refused) {
            throw new InvalidAssetException(
                    new Problem(file, "", firstLine(refused), "is why the graph cannot be run", advice));
        }
    }

    private static <T> T used(OrtSession session, Problems problems, Check check, Use<T> use) throws OrtException {
        try {
            check.look(session, problems);
            problems.throwIfAny();
            return use.of(session);
        } catch (OrtException | RuntimeException unfit) {
            session.close();
            throw unfit;
        }
    }

    private static String firstLine(OrtException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}
