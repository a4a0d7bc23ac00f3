package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.Passport;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A passport and its open graph: rows of facts in, probabilities out. Safe for several threads. */
public final class TabularModel {

    /**
     * A matrix product has its own kernel for a single row on some processors, which may add in another order. One row is
     * sent twice, so that it scores the same alone and in any batch.
     */
    private static final int FEWEST_ROWS = 2;

    private final Passport passport;
    private final SharedSession session;
    private final ProbabilityReader reader;
    private final int width;
    private final ThreadLocal<FloatBuffer> buffers;

    private TabularModel(Passport passport, OrtSession session) {
        this.passport = passport;
        this.session = new SharedSession(session);
        reader = new ProbabilityReader(passport.output());
        width = passport.width();
        buffers = ThreadLocal.withInitial(() -> direct(Passport.ROWS_PER_CALL * width));
    }

    /**
     * @param file how problems name the graph
     * @throws InvalidAssetException when the graph is broken, unsafe or not what the passport says
     */
    public static TabularModel open(Passport passport, String file, byte[] onnx) {
        Problems problems = new Problems(file);
        OnnxGraph.check(onnx, problems);
        problems.throwIfAny();
        try {
            return checked(passport, OnnxEnvironment.open(onnx), problems);
        } catch (OrtException refused) {
            throw new InvalidAssetException(new Problem(
                    file, "", firstLine(refused), "is why the graph cannot be run", "Maybe export the model again."));
        }
    }

    private static TabularModel checked(Passport passport, OrtSession session, Problems problems) throws OrtException {
        new SignatureCheck(passport, problems).check(session);
        if (!problems.isEmpty()) {
            session.close();
        }
        problems.throwIfAny();
        return new TabularModel(passport, session);
    }

    public Passport passport() {
        return passport;
    }

    public SharedSession session() {
        return session;
    }

    /** One probability a row, NaN where the model gave none. The caller holds the session. */
    public double[] probabilities(List<Facts> rows, StoppableRun run) throws OrtException {
        double[] probabilities = new double[rows.size()];
        for (int from = 0; from < rows.size() && !run.isStopped(); from += Passport.ROWS_PER_CALL) {
            int to = Math.min(rows.size(), from + Passport.ROWS_PER_CALL);
            block(rows.subList(from, to), run, probabilities, from);
        }
        return probabilities;
    }

    private void block(List<Facts> rows, StoppableRun run, double[] into, int from) throws OrtException {
        FloatBuffer buffer = buffers.get().clear();
        for (Facts row : rows) {
            passport.write(row, buffer);
        }
        for (int padding = rows.size(); padding < FEWEST_ROWS; padding++) {
            passport.write(rows.get(0), buffer);
        }
        int sent = Math.max(FEWEST_ROWS, rows.size());
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OnnxEnvironment.get(), buffer.flip(), new long[] {sent, width});
                OrtSession.Result answer = session.session()
                        .run(
                                Map.of(passport.inputTensor(), tensor),
                                Set.of(passport.output().name()),
                                run.options())) {
            double[] all = new double[sent];
            reader.read(answer.get(0), sent, all, 0);
            System.arraycopy(all, 0, into, from, rows.size());
        }
    }

    private static FloatBuffer direct(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static String firstLine(OrtException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}
