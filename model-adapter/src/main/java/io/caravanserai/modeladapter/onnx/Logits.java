package io.caravanserai.modeladapter.onnx;

import java.util.Arrays;

/** From what a classifier's last layer says to probabilities. */
public final class Logits {

    private Logits() {}

    /** Of classes of which one is true. */
    public static double[] softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        double[] powers =
                Arrays.stream(logits).map(logit -> Math.exp(logit - most)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    /** Of classes each of which may be true. */
    public static double[] sigmoid(double[] logits) {
        return Arrays.stream(logits).map(logit -> 1 / (1 + Math.exp(-logit))).toArray();
    }
}
