package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingCacheTest {

    private static final List<float[]> VECTORS = List.of(new float[] {1, 0});

    @Test
    void forgetsTheLeastRecentlyUsedText() {
        EmbeddingCache cache = new EmbeddingCache(2);
        cache.keep("one", VECTORS);
        cache.keep("two", VECTORS);
        cache.find("one");
        cache.keep("three", VECTORS);
        assertThat(cache.size()).isEqualTo(2);
        assertThat(cache.find("two")).isEmpty();
        assertThat(cache.find("one")).isPresent();
    }

    @Test
    void aKeyTellsEncodersApartAndHidesTheText() {
        String key = EmbeddingCache.key("0a1b", "secret");
        assertThat(key).doesNotContain("secret").isNotEqualTo(EmbeddingCache.key("2c3d", "secret"));
    }
}
