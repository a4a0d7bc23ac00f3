package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.Phrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code ./run train text}, into a folder of models. */
final class HeadSchool {

    private final Path models;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    HeadSchool(Path models) {
        this.models = models;
    }

    /** @return the exit code */
    int train(Path data, String map, String... more) throws IOException {
        Path written = Files.writeString(models.resolve("map.yaml"), map);
        return new TrainCommand(
                        new PrintStream(screen, true, StandardCharsets.UTF_8),
                        Phrases.in(Locale.ENGLISH),
                        zone -> TestFeatures::at,
                        TestJournal::new)
                .run(Stream.concat(
                                Stream.of(
                                        "text",
                                        "--data",
                                        data.toString(),
                                        "--map",
                                        written.toString(),
                                        "--out",
                                        models.toString()),
                                Stream.of(more))
                        .toList());
    }

    String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
