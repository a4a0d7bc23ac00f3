package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much likelier a yes is under one scorer than under the other, as {@code (1 + p - q) / 2}: one half says that it makes
 * no difference.
 */
public record Contrast(Scorer with, Scorer without) implements Scorer {

    private static final Platt NEGATED = new Platt(-1, 0);

    @Override
    public double logOdds(float[] row) {
        double half = (1 + Platt.sigmoid(with.logOdds(row)) - Platt.sigmoid(without.logOdds(row))) / 2;
        return Math.log(half / (1 - half));
    }

    /** Its two sides are calibrated before they are compared. */
    @Override
    public Contrast calibrated(Platt platt) {
        throw new UnsupportedOperationException("A contrast is calibrated in its two sides.");
    }

    /** The mean of {@code p} and of {@code 1 - q}. */
    @Override
    public byte[] onnx(String graph, String input, int width) {
        return new ProbabilityGraph(graph, input, width).mean(with, without.calibrated(NEGATED));
    }

    @Override
    public Map<String, Object> parameters(List<String> columns) {
        Map<String, Object> fitted = new LinkedHashMap<>();
        fitted.put("with", with.parameters(columns));
        fitted.put("without", without.parameters(columns));
        return fitted;
    }
}
