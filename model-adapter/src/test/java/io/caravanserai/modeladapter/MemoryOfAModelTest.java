package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryOfAModelTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path models;

    @Test
    void refusesWeightsThatAreTooLargeBeforeTheyAreOpened() {
        new TestModel(models).write("model.onnx", TestGraphs.heavy(AdmittedAlone.MOST_MEMORY / Float.BYTES + MEBIBYTE));
        try (OnnxModels onnx = OnnxModels.read(models, TestCatalogue.create(), AdmittedAlone.settings())) {
            assertThat(onnx.problems().get(0).sentence())
                    .isEqualTo("churn/model.onnx: '20 MiB' is what its weights alone take, more than 16 MiB."
                            + " Maybe export a smaller model, or allow more by HUB_MODELS_MEMORY.");
        }
    }

    /** A heap that is given but not touched yet hides nothing. The small model beside it is let in. */
    @Test
    void refusesAModelThatTakesALotWhenItRuns() throws Exception {
        new TestModel(models).write("model.onnx", TestGraphs.roomy(2 * AdmittedAlone.MOST_MEMORY / Float.BYTES));
        new TestModel(models, "churn@small").passport("version: 1.0.0", "version: 1.0.1");
        assertThat(OwnProcess.says(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"), AdmittedAlone.class, models))
                .startsWith("1: churn/model.onnx: '")
                .contains("MiB' is what it takes when it runs, more than 16 MiB");
    }

    @Test
    void saysWhatAModelTakes() {
        try (OnnxModels onnx = new TestModel(models)
                .write("model.onnx", TestGraphs.heavy(MEBIBYTE))
                .read()) {
            assertThat(onnx.versions().get(0).admission().memoryBytes()).isBetween(4L * MEBIBYTE, 64L * MEBIBYTE);
        }
    }

    @Test
    void seesWhereTheHeapLies() {
        assertThat(HeapRange.of(
                        " def new   total 9K [0x0f, 0x2f, 0x3f)\n tenured  total 2K [0x3f,0x4f,0xff)\n class space 1K"))
                .contains(new HeapRange(0x0f, 0xff));
        assertThat(HeapRange.of(" ZHeap           used 20M, capacity 200M")).isEmpty();
    }
}
