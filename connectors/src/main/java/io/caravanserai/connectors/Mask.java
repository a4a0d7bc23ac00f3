package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides one path of an event's data.
 *
 * @param how one of {@code drop}, {@code hash}, {@code mask-digits}
 * @param key of the hash; a hash without a key could be undone by trying every phone number
 */
record Mask(List<String> path, String how, String key) {

    /** Phone, card and identity numbers, also written in groups. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[ -]?\\p{Nd}){6,}");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final int HASH_LENGTH = 32;

    Mask {
        path = List.copyOf(path);
    }

    void apply(JsonNode data) {
        apply(data, 0);
    }

    private void apply(JsonNode node, int depth) {
        if (node.isArray()) {
            node.forEach(item -> apply(item, depth));
        } else if (node instanceof ObjectNode object && object.has(path.get(depth))) {
            if (depth == path.size() - 1) {
                hide(object, path.get(depth));
            } else {
                apply(object.get(path.get(depth)), depth + 1);
            }
        }
    }

    private void hide(ObjectNode object, String field) {
        String text = object.get(field).asText();
        switch (how) {
            case "drop" -> object.remove(field);
            case "hash" -> object.put(field, hash(text));
            default -> object.put(field, withoutNumbers(text));
        }
    }

    private static String withoutNumbers(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(number -> DIGIT.matcher(number.group())
                .replaceAll("*"));
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256.", missing);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return how + " " + String.join(".", path);
    }
}
