package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorStoreTest {

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
    void holdsNoText() throws IOException {
        keep("my secret number", 1);
        byte[] bytes = Files.readAllBytes(folder.resolve("bge-small-en-v1.5-q.vectors"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void keepsNothingWithoutAFolder() {
        try (VectorStore store = VectorStore.open(null, Script.EN, Set.of())) {
            store.keep("good day", new float[] {1});
            assertThat(store.find("good day")).isPresent();
        }
        assertThat(find("good day")).isFalse();
    }

    private void keep(String text, float value) {
        try (VectorStore store = VectorStore.open(folder, Script.EN, Set.of())) {
            store.keep(text, new float[] {value, value});
        }
    }

    private boolean find(String text) {
        try (VectorStore store = VectorStore.open(folder, Script.EN, Set.of(EmbeddingCache.key(Script.EN, text)))) {
            return store.find(text).isPresent();
        }
    }
}
