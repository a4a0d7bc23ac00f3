package io.caravanserai.modeladapter.training.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of numbers to learn from, filled or mostly empty. How weights lie in their array is each kind's own matter. */
sealed interface Rows permits DenseRows, HintedRows, SparseRows {

    int size();

    int width();

    /** What each weight is multiplied by while it is learned, so that one penalty is fair to all columns. */
    double[] scale(int classes);

    /** Adds the row's weighted sums to the scores of the classes. */
    void score(int row, double[] weights, double[] scores);

    /** Adds the row, times each class's amount, to the weights. */
    void add(int row, double[] amounts, double[] weights);

    /** Weights for one score, as weights for two classes whose first has none: their softmax is the same probability. */
    double[] besideNothing(double[] weights);

    /** The same without columns that are empty in every row: fewer weights to learn. */
    Seen seen();

    /**
     * Rows without empty columns.
     *
     * @param back from their weights to weights of all columns, those of the others being nothing
     */
    record Seen(Rows rows, UnaryOperator<double[]> back) {}

    Rows pick(List<Integer> rows);
}
