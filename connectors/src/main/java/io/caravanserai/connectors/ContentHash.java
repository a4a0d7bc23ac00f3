package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of an event whose source has none: the same content is the same event, wherever it stands in a file. */
final class ContentHash {

    private static final int LENGTH = 32;

    private ContentHash() {}

    /** @param index of the event among those of its record */
    static String of(JsonNode record, int index) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(record.toString().getBytes(StandardCharsets.UTF_8));
            String hash = HexFormat.of().formatHex(digest).substring(0, LENGTH);
            return index == 0 ? hash : hash + "/" + index;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
