package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearFitTest {

    private static final int ROWS = 400;

    @Test
    void stopsWhereTheSlopeOfItsLossIsNothing() {
        float[][] rows = rows();
        double[][] truth = truth(rows, 3);
        LinearFit fit = new LinearFit(Link.ONE_OF, 0.01);
        LinearScores found = fit.fit(new DenseRows(rows), truth);
        double[] residual = new double[3];
        for (int row = 0; row < ROWS; row++) {
            double[] p = found.of(new DenseRows(rows), row);
            Link.ONE_OF.probabilities(p);
            for (int k = 0; k < 3; k++) {
                residual[k] += (p[k] - truth[row][k]) / ROWS;
            }
        }
        assertThat(residual).contains(new double[] {0, 0, 0}, within(2e-3));
    }

    @Test
    void twoClassesSayTheSameInRowsOfEitherKind() {
        float[][] dense = new float[ROWS][16];
        int[][] sparse = new int[ROWS][4];
        Random random = new Random(7);
        for (int row = 0; row < ROWS; row++) {
            sparse[row] = random.ints(0, 16).distinct().limit(4).sorted().toArray();
            for (int column : sparse[row]) {
                dense[row][column] = 0.5f;
            }
        }
        double[][] truth = truth(dense, 2);
        double[] one =
                new LinearFit(Link.ONE_OF, 0).fit(new DenseRows(dense), truth).of(new DenseRows(dense), 3);
        double[] other = new LinearFit(Link.ONE_OF, 0)
                .fit(new SparseRows(sparse, 16), truth)
                .of(new SparseRows(sparse, 16), 3);
        assertThat(one[1]).isCloseTo(other[1], within(0.05));
        assertThat(one[0]).isZero();
    }

    private static float[][] rows() {
        Random random = new Random(3);
        float[][] rows = new float[ROWS][5];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static double[][] truth(float[][] rows, int classes) {
        Random random = new Random(5);
        double[][] truth = new double[rows.length][classes];
        for (int row = 0; row < rows.length; row++) {
            int right = rows[row][0] + rows[row][1] > 0.4 ? classes - 1 : 0;
            truth[row][random.nextInt(4) == 0 ? random.nextInt(classes) : right] = 1;
        }
        return truth;
    }
}
