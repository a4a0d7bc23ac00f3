package io.caravanserai.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravanserai.app.House;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayFolderTest {

    private static final String TITLE = "title: { zh: 试, en: Try }\n";

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutPlayYamlIsNamed() {
        assertThatThrownBy(() -> PlayFolder.read(folder))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("holds no play.yaml");
    }

    @Test
    void anUnknownKeyIsAProblemWithItsLine() throws IOException {
        assertThat(problemOf(TITLE + "feeds:\n  - { connector: a, fiel: a.csv }\n"))
                .contains("play.yaml", "line 3", "fiel");
    }

    @Test
    void aTitleIsNeeded() throws IOException {
        assertThat(problemOf("feeds: []\n")).contains("title or feeds missing");
    }

    @Test
    void everyFeedThatCannotBePlayedIsNamedAtOnce() throws IOException {
        write(
                TITLE
                        + "feeds:\n  - { connector: a }\n  - { connector: b, file: b.csv, data: b.csv }\n  - { file: c.csv }\n");
        var problems = catchThrowableOfType(InvalidAssetException.class, () -> PlayFolder.read(folder));
        assertThat(problems.problems())
                .extracting(Problem::place)
                .containsExactly("feeds, number 1", "feeds, number 2", "feeds, number 3");
    }

    @Test
    void aClockThatIsNoTimeIsAProblem() throws IOException {
        assertThat(problemOf(TITLE + "feeds:\n  - { connector: a, data: a.csv, clock: { start: June, step: PT1S } }\n"))
                .contains("play.yaml", "June");
    }

    @Test
    void theExamplesAreReadable() {
        for (String example : new String[] {"demo", "one-customer-day", "consent-withdrawn", "real-data"}) {
            assertThat(PlayFolder.read(House.ROOT.resolve("examples").resolve(example))
                            .feeds())
                    .as(example)
                    .isNotEmpty();
        }
    }

    private String problemOf(String sheet) throws IOException {
        write(sheet);
        return catchThrowableOfType(InvalidAssetException.class, () -> PlayFolder.read(folder))
                .getMessage();
    }

    private void write(String sheet) throws IOException {
        Files.writeString(folder.resolve("play.yaml"), sheet);
    }
}
