package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.catalogue.Facts;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One patient pass over rows, for trainings that prove their graph. */
public final class OnnxPredictions {

    private OnnxPredictions() {}

    /** The model is closed afterwards. */
    public static double[] of(TabularModel model, List<Facts> rows) {
        try (StoppableRun run = new StoppableRun()) {
            return model.probabilities(rows, run);
        } catch (OrtException failed) {
            throw new IllegalStateException("The graph that was just written does not run.", failed);
        } finally {
            model.session().release();
        }
    }

    /** Every output of a graph with one input, rows after rows. */
    public static Map<String, float[]> of(byte[] onnx, String input, List<float[]> rows) {
        int width = rows.get(0).length;
        FloatBuffer buffer = FloatBuffer.allocate(rows.size() * width);
        rows.forEach(buffer::put);
        try (OrtSession session = OnnxEnvironment.open(onnx);
                OnnxTensor tensor =
                        OnnxTensor.createTensor(OnnxEnvironment.get(), buffer.flip(), new long[] {rows.size(), width});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            Map<String, float[]> outputs = new HashMap<>();
            result.forEach(output -> outputs.put(
                    output.getKey(),
                    ((OnnxTensor) output.getValue()).getFloatBuffer().array()));
            return outputs;
        } catch (OrtException failed) {
            throw new IllegalStateException("The graph that was just written does not run.", failed);
        }
    }
}
