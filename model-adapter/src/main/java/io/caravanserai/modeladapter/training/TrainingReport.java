package io.caravanserai.modeladapter.training;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * What a training came to; written as {@code training.json} beside the model.
 *
 * @param metrics on rows that did not teach
 * @param onnxDifference largest difference between the trainer's probability and the graph's, on every held-out row
 * @param parameters what was fitted, by name, on raw columns
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TrainingReport(
        String kind,
        String model,
        String data,
        long seed,
        int rows,
        int holdout,
        Map<String, Double> metrics,
        double onnxDifference,
        Map<String, Double> parameters) {}
