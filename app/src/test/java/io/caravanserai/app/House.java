package io.caravanserai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the tests find the project's files. */
public final class House {

    /** The project's root, whichever folder Maven was started in. */
    public static final Path ROOT = root();

    private House() {}

    /** Every document of the project, build output left out. */
    public static List<Path> documents() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            !ROOT.relativize(file).toString().matches("(.*/)?(target|var|node_modules|\\.git)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(here.resolve("STYLE.md"))) {
            here = here.getParent();
        }
        return here;
    }
}
