package io.caravanserai.modeladapter.training.text;

import java.util.stream.IntStream;

/** How often what is said of rows is true. */
record TextMeasures(boolean[][] said, double[][] truth) {

    double macroF1() {
        return macroF1(IntStream.range(0, said.length).toArray());
    }

    /** Mean over the classes of F1; a class neither said nor there counts 0. */
    double macroF1(int[] rows) {
        int classes = truth[0].length;
        int[] hits = new int[classes];
        int[] claims = new int[classes];
        for (int row : rows) {
            for (int k = 0; k < classes; k++) {
                boolean there = truth[row][k] > 0.5;
                hits[k] += said[row][k] && there ? 1 : 0;
                claims[k] += (said[row][k] ? 1 : 0) + (there ? 1 : 0);
            }
        }
        return IntStream.range(0, classes)
                .mapToDouble(k -> claims[k] == 0 ? 0 : 2.0 * hits[k] / claims[k])
                .average()
                .orElse(0);
    }

    /** Share of rows of which all that is true is said, and nothing else. */
    double accuracy(int[] rows) {
        int right = 0;
        for (int row : rows) {
            boolean same = true;
            for (int k = 0; k < truth[row].length; k++) {
                same &= said[row][k] == truth[row][k] > 0.5;
            }
            right += same ? 1 : 0;
        }
        return (double) right / rows.length;
    }
}
