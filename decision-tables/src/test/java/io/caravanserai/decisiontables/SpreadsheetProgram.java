package io.caravanserai.decisiontables;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The LibreOffice of this machine, without a window. */
final class SpreadsheetProgram implements ExecutionCondition {

    private static final String NAME = "soffice";
    private static final String MISSING =
            "No %s on the PATH. Install it, such as with: apt-get install libreoffice-calc".formatted(NAME);
    private static final long PATIENCE_SECONDS = 180;

    /** Missing is a failure in CI, where nobody would notice a skip, and a named skip on a developer's machine. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (onPath().isPresent() || System.getenv("CI") != null) {
            return ConditionEvaluationResult.enabled("There is LibreOffice, or there has to be.");
        }
        System.getLogger(SpreadsheetProgram.class.getName()).log(System.Logger.Level.WARNING, MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /** Opens the workbook and saves it again in its own way. */
    static byte[] savedAgain(byte[] workbook, Path folder) throws IOException, InterruptedException {
        Path before = Files.write(folder.resolve("table.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("saved"));
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        onPath().orElseThrow(() -> new IllegalStateException(MISSING))
                                .toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        before.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("LibreOffice did not save (%s).".formatted(Files.readString(log)));
        }
        return Files.readAllBytes(out.resolve("table.xlsx"));
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
