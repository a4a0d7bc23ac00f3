package io.caravanserai.testkit.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaidInSourcesTest {

    private static final String SOURCE =
            """
            class Reader {
                private static final String SPLIT = "Maybe split it.";

                void read(Problems problems, String value, int most) {
                    problems.add("line " + most + ", x", value, "is longer than %d letters".formatted(most), SPLIT);
                    wrong(value.isEmpty() ? "is empty" : "is too short", advice(value));
                    try {
                        parse(value);
                    } catch (Unreadable e) {
                        problems.add("key", value, e.expected(), "");
                    }
                }

                private Problem wrong(String expected, String advice) {
                    return new Problem("file", "", "", expected, advice);
                }

                private String advice(String value) {
                    return switch (value.length()) {
                        case 0 -> "Maybe write " + value + ".";
                        default -> throw new Unreadable("is not known");
                    };
                }

                void log() {
                    System.out.println("is no problem");
                }
            }

            record Unreadable(String expected) {}

            record Late(String advice) {
                Problem problem() {
                    return new Problem("file", "", "", "", advice);
                }

                static Late now() {
                    return new Late("Maybe send it earlier.");
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void textsAreFollowedToWhereTheyAreWritten() throws IOException {
        Files.writeString(folder.resolve("Reader.java"), SOURCE);
        SaidInSources said = new SaidInSources(folder);
        assertThat(said.words(List.of()))
                .containsExactlyInAnyOrder(
                        "is longer than {} letters",
                        "Maybe split it.",
                        "is empty",
                        "is too short",
                        "Maybe write {}.",
                        "is not known",
                        "Maybe send it earlier.");
        assertThat(said.places()).containsExactly("line {}, x");
    }
}
