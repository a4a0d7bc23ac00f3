package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Logistic regression with a quadratic penalty on standardised columns, solved exactly by Newton steps (iteratively
 * reweighted least squares). Nothing random in it.
 */
public final class RidgeLogistic implements Learner {

    private static final int STEPS = 50;
    private static final double DONE = 1e-10;

    private final List<Double> penalties;

    public RidgeLogistic(List<Double> penalties) {
        this.penalties = List.copyOf(penalties);
    }

    @Override
    public List<String> names() {
        return penalties.stream()
                .map(penalty -> "logistic regression, penalty " + penalty)
                .toList();
    }

    @Override
    public List<Scorer> fit(List<float[]> rows, boolean[] yes) {
        return penalties.stream()
                .map(penalty -> (Scorer) fit(rows, yes, penalty))
                .toList();
    }

    private static Linear fit(List<float[]> rows, boolean[] yes, double penalty) {
        Standard standard = Standard.of(rows);
        double[][] columns = standard.of(rows, 1);
        double[] weights = new double[columns[0].length];
        for (int step = 0; step < STEPS; step++) {
            double[] change = step(columns, yes, weights, penalty);
            double largest = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] += change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < DONE) {
                break;
            }
        }
        return standard.folded(weights);
    }

    /** Solves (X'WX + penalty) change = X'(y - p) - penalty * weights; the last column is the intercept, unpenalised. */
    private static double[] step(double[][] rows, boolean[] yes, double[] weights, double penalty) {
        int width = weights.length;
        double[][] hessian = new double[width][width];
        double[] gradient = new double[width];
        for (int i = 0; i < rows.length; i++) {
            add(rows[i], yes[i], weights, hessian, gradient);
        }
        for (int a = 0; a < width; a++) {
            boolean intercept = a == width - 1;
            gradient[a] -= intercept ? 0 : penalty * weights[a];
            hessian[a][a] += intercept ? 1e-9 : penalty + 1e-9;
            for (int b = 0; b < a; b++) {
                hessian[b][a] = hessian[a][b];
            }
        }
        RealVector change = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false), 1e-9, 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false));
        return change.toArray();
    }

    private static void add(double[] row, boolean yes, double[] weights, double[][] hessian, double[] gradient) {
        double score = 0;
        for (int a = 0; a < row.length; a++) {
            score += weights[a] * row[a];
        }
        double p = Platt.sigmoid(score);
        double weight = Math.max(1e-6, p * (1 - p));
        for (int a = 0; a < row.length; a++) {
            gradient[a] += ((yes ? 1 : 0) - p) * row[a];
            double weighted = weight * row[a];
            for (int b = 0; weighted != 0 && b <= a; b++) {
                hessian[a][b] += weighted * row[b];
            }
        }
    }
}
