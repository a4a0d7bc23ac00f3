package io.caravanserai.modeladapter.passport;

import java.util.Arrays;

/**
 * What a model says of one row: of labels the most probable one, of the first where two are as probable.
 *
 * @param index of the label; 0 where there are none
 * @param value its probability, or the one number; NaN where the model said nothing that makes sense
 */
public record Pick(int index, double value) {

    /** Probabilities of one of several classes add up to one; floats of hundreds of classes do so within this. */
    private static final double WHOLE = 1e-3;

    private static final Pick NOTHING = new Pick(0, Double.NaN);

    static Pick of(double[] numbers, int from, int count) {
        if (count == 1) {
            return new Pick(0, numbers[from]);
        }
        int best = from;
        for (int i = from + 1; i < from + count; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        double sum = Arrays.stream(numbers, from, from + count).sum();
        return Math.abs(sum - 1) <= WHOLE ? new Pick(best - from, numbers[best]) : NOTHING;
    }

    public boolean isNothing() {
        return Double.isNaN(value);
    }
}
