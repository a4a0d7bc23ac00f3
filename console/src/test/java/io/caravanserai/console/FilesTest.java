package io.caravanserai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final int LONGEST = 150;
    private static final Path ROOM = Path.of("").toAbsolutePath();
    private static final Predicate<String> INLINE = Pattern.compile(
                    "<style|\\sstyle=\"|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"")
            .asPredicate();
    private static final Predicate<String> OTHER_HOST = Pattern.compile(
                    "(https?:)?//(?!www\\.w3\\.org/2000/svg)[a-z0-9.-]+\\.[a-z]{2,}")
            .asPredicate();
    private static final Predicate<String> MARKUP = Pattern.compile(
                    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(")
            .asPredicate();

    @Test
    void areSmall() throws IOException {
        assertThat(pages(text -> text.lines().count() > LONGEST)).isEmpty();
    }

    @Test
    void holdNoInlineScriptOrStyle() throws IOException {
        assertThat(pages(INLINE)).isEmpty();
    }

    @Test
    void nameNoOtherHost() throws IOException {
        assertThat(pages(OTHER_HOST)).isEmpty();
    }

    @Test
    void neverInsertTextAsMarkup() throws IOException {
        assertThat(pages(MARKUP)).isEmpty();
    }

    private static List<Path> pages(Predicate<String> wrong) throws IOException {
        try (Stream<Path> files = Files.walk(ROOM)) {
            List<Path> found = files.filter(FilesTest::isPage).toList();
            assertThat(found).as("pages of the room").hasSizeGreaterThan(30);
            return found.stream().filter(file -> wrong.test(text(file))).toList();
        }
    }

    /** What the first group of the pattern finds in the scripts of the room. */
    static List<String> mentioned(Pattern pattern) {
        try (Stream<Path> files = Files.walk(ROOM.resolve("js"))) {
            return files.filter(FilesTest::isPage)
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean isPage(Path file) {
        Path inside = ROOM.relativize(file);
        return inside.toString().matches(".*\\.(html|js|css|svg)")
                && !inside.startsWith("target")
                && !inside.startsWith("src");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
