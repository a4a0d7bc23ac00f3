package io.caravanserai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that only the model room knows reach it through the command line of the hub. */
class TrainOptionsTest {

    private static final int NOT_IN_ORDER = 1;

    @Test
    void dataThatIsNotThereIsAProblemOfTheDataNotOfTheCommand(@TempDir Path folder) {
        String nowhere = folder.resolve("nowhere").toString();

        assertThat(run("train", "churn", "--data", nowhere, "--out", folder.toString()))
                .isEqualTo(NOT_IN_ORDER);
    }

    @Test
    void writesTheModelAndTheReportWhereTheOptionsSay(@TempDir Path folder) {
        Path report = folder.resolve("report.json");

        int exit = run(
                "train",
                "churn",
                "--data",
                "generated",
                "--rows",
                "2000",
                "--out",
                "" + folder,
                "--report",
                "" + report);

        assertThat(exit).isZero();
        assertThat(folder.resolve("churn/model.onnx")).isNotEmptyFile();
        assertThat(report).isNotEmptyFile();
    }

    private static int run(String... words) {
        return Hub.commandLine(Locale.ENGLISH).execute(words);
    }
}
