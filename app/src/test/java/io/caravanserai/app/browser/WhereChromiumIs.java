package io.caravanserai.app.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Missing is a failure in CI, where nobody would notice a skip, and a named skip on a developer's machine. */
final class WhereChromiumIs implements ExecutionCondition {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String MISSING =
            "No Chromium on the PATH (looked for %s). Maybe install it: apt-get install chromium".formatted(NAMES);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return mayRun(System.getenv("PATH"), System.getenv("CI"));
    }

    static ConditionEvaluationResult mayRun(@Nullable String path, @Nullable String ci) {
        if (find(path).isPresent() || ci != null) {
            return ConditionEvaluationResult.enabled("There is a browser, or there has to be one.");
        }
        System.getLogger(WhereChromiumIs.class.getName()).log(System.Logger.Level.WARNING, MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    static Path program() {
        return find(System.getenv("PATH")).orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private static Optional<Path> find(@Nullable String path) {
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
