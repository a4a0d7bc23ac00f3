package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import java.util.List;

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
}
