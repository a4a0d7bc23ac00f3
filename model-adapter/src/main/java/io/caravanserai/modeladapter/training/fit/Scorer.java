package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.List;
import java.util.Map;

/** Something fitted that gives a row its log-odds. */
public sealed interface Scorer permits Ensemble, Linear, Blend, Contrast {

    double logOdds(float[] row);

    /** The same order of rows, other log-odds: {@code slope * before + shift}, folded into the parameters. */
    Scorer calibrated(Platt platt);

    /** Writes it into an ONNX graph that gives {@code [no, yes]} probabilities. */
    byte[] onnx(String graph, String input, int width);

    /** What was fitted, by column name, for the report. */
    Map<String, Object> parameters(List<String> columns);

    default double[] logOdds(List<float[]> rows) {
        return rows.stream().mapToDouble(this::logOdds).toArray();
    }
}
