package io.caravanserai.modeladapter.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Embeddings of the latest texts by the hash of their content, never the content itself. The oldest use makes room. */
public final class EmbeddingCache {

    private final Map<String, List<float[]>> byHash;

    public EmbeddingCache(int texts) {
        byHash = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<float[]>> eldest) {
                return size() > texts;
            }
        };
    }

    public synchronized Optional<List<float[]>> find(String key) {
        return Optional.ofNullable(byHash.get(key));
    }

    public synchronized void keep(String key, List<float[]> windows) {
        byHash.put(key, windows);
    }

    public synchronized int size() {
        return byHash.size();
    }

    /** @param encoder the {@linkplain Encoder#content() content} of who read it */
    public static String key(String encoder, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(encoder.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
