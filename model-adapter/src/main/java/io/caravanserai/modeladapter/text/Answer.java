package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.caravanserai.modeladapter.passport.Head;
import java.nio.FloatBuffer;
import java.util.List;

/** Mean probability of each class over the windows of a text. */
record Answer(List<String> classes, double[] probabilities) {

    static Answer of(Head head, OrtSession.Result result) {
        FloatBuffer values = ((OnnxTensor) result.get(head.output()).orElseThrow()).getFloatBuffer();
        int classes = head.classes().size();
        int windows = values.remaining() / classes;
        double[] mean = new double[classes];
        for (int i = 0; i < windows * classes; i++) {
            mean[i % classes] += values.get(i) / windows;
        }
        return new Answer(head.classes(), mean);
    }

    String likeliest() {
        return classes.get(bestIndex());
    }

    double most() {
        return probabilities[bestIndex()];
    }

    double of(String name) {
        int index = classes.indexOf(name);
        return index < 0 ? 0 : probabilities[index];
    }

    private int bestIndex() {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }
}
