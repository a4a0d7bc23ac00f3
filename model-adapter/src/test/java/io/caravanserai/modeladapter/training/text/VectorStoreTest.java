package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorStoreTest {

    private static final String NAME = "bge-small-en-v1.5-q";
    private static final String CONTENT = "0a1b";

    @TempDir
    Path folder;

    @Test
    void aCutEntryIsForgottenAndWrittenOver() throws IOException {
        keep("good day", 1);
        keep("good night", 2);
        Path file = folder.resolve("bge-small-en-v1.5-q.vectors");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        assertThat(find("good night")).isFalse();
        assertThat(find("good day")).isTrue();
        keep("good night", 2);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void aVectorOfAnotherContentOfTheSameEncoderIsNotFound() throws IOException {
        keep("good day", 1);
        assertThat(find("2c3d", "good day")).isFalse();
        assertThat(find("good day")).isTrue();
    }

    @Test
    void holdsNoText() throws IOException {
        keep("my secret number", 1);
        byte[] bytes = Files.readAllBytes(folder.resolve("bge-small-en-v1.5-q.vectors"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void keepsNothingWithoutAFolder() {
        try (VectorStore store = VectorStore.in(null, NAME, CONTENT, Set.of())) {
            store.keep("good day", new float[] {1});
            assertThat(store.find("good day")).isPresent();
        }
        assertThat(find("good day")).isFalse();
    }

    private void keep(String text, float value) {
        try (VectorStore store = VectorStore.in(folder, NAME, CONTENT, Set.of())) {
            store.keep(text, new float[] {value, value});
        }
    }

    private boolean find(String text) {
        return find(CONTENT, text);
    }

    private boolean find(String content, String text) {
        try (VectorStore store = VectorStore.in(folder, NAME, content, Set.of(text))) {
            return store.find(text).isPresent();
        }
    }
}
