package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest answers by the hash of the whole request, personal data hidden in both. The oldest use makes room. */
final class AnswerCache {

    private final Map<String, JsonNode> byHash;

    AnswerCache(int answers) {
        byHash = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
                return size() > answers;
            }
        };
    }

    synchronized Optional<JsonNode> find(String key) {
        return Optional.ofNullable(byHash.get(key));
    }

    synchronized void keep(String key, JsonNode answer) {
        byHash.put(key, answer);
    }

    static String key(byte[] request) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
