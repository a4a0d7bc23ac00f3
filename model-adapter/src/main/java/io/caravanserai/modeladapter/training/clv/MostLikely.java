package io.caravanserai.modeladapter.training.clv;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Maximum likelihood over positive parameters, from several starts; searched in logarithms, so that none turns negative. */
final class MostLikely {

    private static final int MOST_STEPS = 4000;
    private static final double DONE = 1e-10;
    private static final double FURTHEST = 12;

    private MostLikely() {}

    /** @return parameters, then the log-likelihood */
    static double[] of(List<double[]> starts, ToDoubleFunction<double[]> logLikelihood) {
        return starts.stream()
                .map(start -> from(start, logLikelihood))
                .max(Comparator.comparingDouble(found -> found[found.length - 1]))
                .orElseThrow();
    }

    private static double[] from(double[] start, ToDoubleFunction<double[]> logLikelihood) {
        double[] logs = java.util.Arrays.stream(start).map(Math::log).toArray();
        for (int polish = 0; polish < 3; polish++) {
            logs = climb(logs, logLikelihood);
        }
        double[] found = java.util.Arrays.copyOf(exp(logs), logs.length + 1);
        found[logs.length] = logLikelihood.applyAsDouble(exp(logs));
        return found;
    }

    private static double[] climb(double[] logs, ToDoubleFunction<double[]> logLikelihood) {
        MultivariateFunction height = point -> {
            double value = outside(point) ? Double.NaN : logLikelihood.applyAsDouble(exp(point));
            return Double.isFinite(value) ? value : -1e300;
        };
        try {
            PointValuePair top = new SimplexOptimizer(new SimpleValueChecker(DONE, DONE))
                    .optimize(
                            new MaxEval(MOST_STEPS),
                            new ObjectiveFunction(height),
                            GoalType.MAXIMIZE,
                            new InitialGuess(logs),
                            new NelderMeadSimplex(logs.length, 0.3));
            return top.getPoint();
        } catch (TooManyEvaluationsException flat) {
            return logs;
        }
    }

    private static boolean outside(double[] logs) {
        return java.util.Arrays.stream(logs).anyMatch(log -> Math.abs(log) > FURTHEST);
    }

    private static double[] exp(double[] logs) {
        return java.util.Arrays.stream(logs).map(Math::exp).toArray();
    }
}
