package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A head that was trained on {@link TestEncoder small}, once for all, beside the encoder and the English text model. */
final class HeadOnSmall {

    private HeadOnSmall() {}

    /** Into a folder of models. */
    static void copied(Path models) throws IOException {
        copied(Shipped.MODELS.resolve("text-en"), models.resolve("text-en"));
        copied(Once.SCHOOL.resolve("small"), models.resolve("small"));
        copied(Once.SCHOOL.resolve("text-en/heads/mood"), models.resolve("text-en/heads/mood"));
    }

    /** Files only: heads that lie in the folder stay behind. */
    static Path copied(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /** What a passport says. */
    static String value(Path folder, String key) throws IOException {
        return Files.readString(folder.resolve("model.yaml"))
                .lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    /** Thread-safe laziness (initialization on demand, Bloch, Effective Java, item 83). */
    private static final class Once {
        static final Path SCHOOL = taught();

        private static Path taught() {
            try {
                Path school = Files.createTempDirectory("small");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> TaughtHead.delete(school)));
                TestEncoder small = new TestEncoder(school);
                HeadSchool lessons = new HeadSchool(school);
                int exit = lessons.train(
                        Shipped.MODELS.resolve("../sentences/intent/en.csv"),
                        TaughtHead.MOOD,
                        "--encoder",
                        small.folder().toString());
                assertThat(exit).as(lessons.screen()).isZero();
                return school;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
