package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mean of the log-odds of trees and of a linear model. */
public record Blend(Ensemble trees, Linear linear) implements Scorer {

    private static final Platt HALF = new Platt(0.5, 0);

    @Override
    public double logOdds(float[] row) {
        return (trees.logOdds(row) + linear.logOdds(row)) / 2;
    }

    @Override
    public Blend calibrated(Platt platt) {
        return new Blend(trees.calibrated(platt), linear.calibrated(platt));
    }

    /** One graph: half of each side, added. */
    @Override
    public byte[] onnx(String graph, String input, int width) {
        return new ProbabilityGraph(graph, input, width).sum(trees.calibrated(HALF), linear.calibrated(HALF));
    }

    @Override
    public Map<String, Object> parameters(List<String> columns) {
        Map<String, Object> fitted = new LinkedHashMap<>();
        fitted.put("trees", trees.parameters(columns));
        fitted.put("linear", linear.parameters(columns));
        return fitted;
    }
}
