package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Log-odds that add up, on raw columns. */
public record Linear(double[] weights, double bias) implements Scorer {

    @Override
    public double logOdds(float[] row) {
        double sum = bias;
        for (int column = 0; column < weights.length; column++) {
            sum += weights[column] * row[column];
        }
        return sum;
    }

    @Override
    public Linear calibrated(Platt platt) {
        double[] scaled = weights.clone();
        for (int column = 0; column < scaled.length; column++) {
            scaled[column] *= platt.slope();
        }
        return new Linear(scaled, bias * platt.slope() + platt.shift());
    }

    @Override
    public byte[] onnx(String graph, String input, int width) {
        return new ProbabilityGraph(graph, input, width).linear(this);
    }

    @Override
    public Map<String, Object> parameters(List<String> columns) {
        Map<String, Object> fitted = new LinkedHashMap<>();
        fitted.put("base", bias);
        for (int column = 0; column < weights.length; column++) {
            fitted.put(columns.get(column), weights[column]);
        }
        return fitted;
    }
}
