package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Taught once for all: what the sentences of intent feel, called by a name of one's own. The shipped heads, which help where
 * labels are few, have not seen them.
 */
final class TaughtHead {

    /** The shipped intents as moods: good, bad, so so. */
    static final String MOOD =
            """
            settings:
              answers: mood
              gram_bits: 12
              classes: {cancel: bad, complain: bad, fix: bad, refund: bad, buy: good, thank: good,
                ask: so so, change: so so, person: so so, track: so so}
            """;

    private static final List<String> FILES = List.of("model.yaml", "model.onnx", "golden.csv", "card.md");

    private TaughtHead() {}

    static Path models() {
        return Once.MODELS;
    }

    static Path folder() {
        return textModel().resolve("heads/mood");
    }

    private static Path textModel() {
        return models().resolve("text-en");
    }

    /** A copy under another name, and of the text model beside it. */
    static Path copied(Path models, String name) throws IOException {
        Path own = Files.createDirectories(models.resolve("text-en/heads").resolve(name));
        for (String file : FILES) {
            Files.copy(
                    textModel().resolve(file),
                    models.resolve("text-en").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(folder().resolve(file), own.resolve(file));
        }
        return own;
    }

    static void replace(Path folder, String one, String other) throws IOException {
        Path passport = folder.resolve("model.yaml");
        String text = Files.readString(passport);
        assertThat(text).contains(one);
        Files.writeString(passport, text.replace(one, other));
    }

    /** Thread-safe laziness (initialization on demand, Bloch, Effective Java, item 83). */
    private static final class Once {
        static final Path MODELS = taught();

        private static Path taught() {
            try {
                Path models = Files.createTempDirectory("taught");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(models)));
                Path folder = Files.createDirectories(models.resolve("text-en"));
                for (String file : FILES) {
                    Files.copy(Shipped.MODELS.resolve("text-en").resolve(file), folder.resolve(file));
                }
                HeadSchool school = new HeadSchool(models);
                int exit = school.train(Shipped.MODELS.resolve("../sentences/intent/en.csv"), MOOD);
                assertThat(exit).as(school.screen()).isZero();
                return models;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
