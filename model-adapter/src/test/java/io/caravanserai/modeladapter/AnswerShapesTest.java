package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerShapesTest {

    @TempDir
    Path models;

    @Test
    void readsProbabilitiesFromATensor() {
        assertThat(scores(new TestModel(models))).containsExactly(0.25, 0.875, 0.5);
    }

    @Test
    void readsProbabilitiesFromASequenceOfMaps() {
        assertThat(scores(new TestModel(models).write("model.onnx", TestGraphs.maps())))
                .containsExactly(0.25, 0.875, 0.5);
    }

    @Test
    void answersNothingForNoRows() {
        try (OnnxModels onnx = new TestModel(models).read()) {
            assertThat(onnx.score("churn", List.of())).isEmpty();
        }
    }

    private static List<Double> scores(TestModel model) {
        try (OnnxModels onnx = model.read()) {
            assertThat(onnx.problems()).isEmpty();
            var rows = List.of(TestModel.facts(0, 0.25), TestModel.facts(1, 0.875), TestModel.facts(2, 0.5));
            return onnx.score("churn", rows).stream().map(Score::probability).toList();
        }
    }
}
