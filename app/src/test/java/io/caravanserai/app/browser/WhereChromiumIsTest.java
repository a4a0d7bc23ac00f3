package io.caravanserai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class WhereChromiumIsTest {

    @Test
    void aMachineWithoutABrowserSkipsAndSaysWhatToInstall(@TempDir Path empty) {
        ConditionEvaluationResult skipped = WhereChromiumIs.mayRun(empty.toString(), null);

        assertThat(skipped.isDisabled()).isTrue();
        assertThat(skipped.getReason()).hasValueSatisfying(said -> assertThat(said)
                .contains("No Chromium on the PATH", "apt-get install chromium"));
    }

    @Test
    void inCiTheTestsRunAndFailWithoutABrowser(@TempDir Path empty) {
        assertThat(WhereChromiumIs.mayRun(empty.toString(), "true").isDisabled())
                .isFalse();
    }

    @Test
    void aBrowserOfAnyOfItsNamesIsEnough(@TempDir Path folder) throws IOException {
        Path chrome = Files.createFile(folder.resolve("google-chrome"));
        assertThat(chrome.toFile().setExecutable(true)).isTrue();

        assertThat(WhereChromiumIs.mayRun(folder.toString(), null).isDisabled()).isFalse();
    }
}
