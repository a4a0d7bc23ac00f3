package io.caravanserai.modeladapter.text;

import io.caravanserai.modeladapter.passport.VectorOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes the vectors of an encoder what they are, as a hash: every byte of graph and tokenizer, pooling, length and window. */
final class EncoderContent {

    private EncoderContent() {}

    static String of(byte[] graph, byte[] tokenizer, VectorOutput output) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(output.said().getBytes(StandardCharsets.UTF_8));
            digest.update(tokenizer);
            return HexFormat.of().formatHex(digest.digest(graph));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
