package io.caravanserai.modeladapter.passport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the probability, the score in a unit of its own, or the probabilities of the labels are found in the model's answer.
 *
 * @param name ONNX output
 * @param index column of a tensor, or integer key of a sequence of maps; nothing where there are labels
 * @param label text key of a sequence of maps, when the classes have names
 * @param low least value it may take: 0 for a probability
 * @param high greatest value: 1 for a probability
 * @param isScore true for a score in a unit of its own, which is no probability whatever its range
 * @param labels null where the model says one number
 */
public record OutputSpec(
        String name,
        int index,
        @Nullable String label,
        double low,
        double high,
        boolean isScore,
        @Nullable Labels labels) {

    static OutputSpec probability(String name, int index, @Nullable String label) {
        return new OutputSpec(name, index, label, 0, 1, false, null);
    }

    static OutputSpec score(String name, int index, @Nullable String label, double low, double high) {
        return new OutputSpec(name, index, label, low, high, true, null);
    }

    static OutputSpec labels(String name, Labels labels) {
        return new OutputSpec(name, 0, null, 0, 1, false, labels);
    }

    /** Numbers it says of a row. */
    public int width() {
        return labels == null ? 1 : labels.count();
    }

    /** 1 for a probability. */
    public double span() {
        return high - low;
    }

    /** Where a value lies between low (0) and high (1). */
    public double part(double value) {
        return (value - low) / span();
    }

    /** @param numbers as many a row as {@link #width()} */
    public List<Pick> picks(double[] numbers) {
        List<Pick> picks = new ArrayList<>(numbers.length / width());
        for (int from = 0; from < numbers.length; from += width()) {
            picks.add(Pick.of(numbers, from, width()));
        }
        return picks;
    }

    /** None where the model says a number. */
    public List<String> labelNames() {
        return labels == null ? List.of() : labels.names();
    }

    /** Null where the model says a number. */
    public @Nullable String labelOf(Pick pick) {
        return labels == null ? null : labels.names().get(pick.index());
    }
}
