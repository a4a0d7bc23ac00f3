package io.caravanserai.modeladapter.training.text;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.LabelHead;

/** Holds the graph against the trainer on every row. */
record SameAnswers(TextMatter matter, LinearHead head) {

    private static final double LARGEST_DIFFERENCE = 1e-5;

    /** The served head is closed afterwards. */
    double largest(LabelHead served) {
        double largest = 0;
        try (StoppableRun run = new StoppableRun()) {
            for (int row = 0; row < matter.dense().size(); row++) {
                double[] expected = head.probabilities(matter.dense(), matter.sparse(), row);
                double[] said = served.probabilities(
                        matter.dense().rows()[row], matter.sparse().rows()[row], run);
                for (int k = 0; k < said.length; k++) {
                    largest = Math.max(largest, Math.abs(said[k] - expected[k]));
                }
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("The graph that was just written does not run.", failed);
        } finally {
            served.session().release();
        }
        if (!(largest <= LARGEST_DIFFERENCE)) {
            throw new IllegalStateException("The graph differs from the trainer by (%s).".formatted(largest));
        }
        return largest;
    }
}
