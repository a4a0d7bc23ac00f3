package io.caravanserai.decisiontables.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the readers of cells and sheets say stands in their sources as text: each such text has its Chinese. */
class ChineseTest {

    private static final Path SOURCES = Path.of(
            System.getProperty("hub.root", ".."), "decision-tables/src/main/java/io/caravanserai/decisiontables");
    private static final Pattern SAID =
            Pattern.compile("\"((?:[a-z]+s|could|cannot|Maybe) (?!/)(?:[^\"\\\\]|\\\\.)+)\"");

    @ParameterizedTest
    @MethodSource("everythingReadersSay")
    void isInTheBook(String phrase) {
        assertThat(Chinese.of(phrase)).isNotEqualTo(phrase).containsPattern("\\p{IsHan}");
    }

    @Test
    void aPhraseThatNobodySaysStaysAsItIs() {
        assertThat(Chinese.of("is purple")).isEqualTo("is purple");
        assertThat(everythingReadersSay()).hasSizeGreaterThan(80);
    }

    static Stream<String> everythingReadersSay() {
        return Stream.of("cell", "workbook")
                .flatMap(room -> files(SOURCES.resolve(room)))
                .flatMap(source -> SAID.matcher(source).results())
                .map(ChineseTest::filledIn)
                .distinct();
    }

    private static String filledIn(MatchResult said) {
        return said.group(1).replace("%%", "%").replaceAll("%[sd]", "7");
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ChineseTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
