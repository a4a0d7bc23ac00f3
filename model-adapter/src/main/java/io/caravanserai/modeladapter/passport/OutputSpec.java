package io.caravanserai.modeladapter.passport;

import org.jspecify.annotations.Nullable;

/**
 * Where the probability, or the score in a unit of its own, is found in the model's answer.
 *
 * @param name ONNX output
 * @param index column of a tensor, or integer key of a sequence of maps
 * @param label text key of a sequence of maps, when the classes have names
 * @param low least value it may take: 0 for a probability
 * @param high greatest value: 1 for a probability
 * @param isScore true for a score in a unit of its own, which is no probability whatever its range
 */
public record OutputSpec(String name, int index, @Nullable String label, double low, double high, boolean isScore) {

    static OutputSpec probability(String name, int index, @Nullable String label) {
        return new OutputSpec(name, index, label, 0, 1, false);
    }

    /** 1 for a probability. */
    public double span() {
        return high - low;
    }

    /** Where a value lies between low (0) and high (1). */
    public double part(double value) {
        return (value - low) / span();
    }
}
