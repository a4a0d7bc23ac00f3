package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that reads the models of a folder and says how many were refused, and why the first was. */
final class AdmittedAlone {

    static final int MOST_MEMORY = 16 << 20;

    private AdmittedAlone() {}

    public static void main(String[] arguments) {
        try (OnnxModels onnx = OnnxModels.read(Path.of(arguments[0]), TestCatalogue.create(), settings())) {
            List<Problem> problems = onnx.problems();
            System.out.println(problems.size() + ": " + problems.get(0).sentence());
        }
    }

    static ModelSettings settings() {
        return new ModelSettings(1, 1, Duration.ofSeconds(10), 1 << 26, MOST_MEMORY, 20, 50, Duration.ofSeconds(1));
    }
}
