package io.caravanserai.modeladapter;

import io.caravanserai.domain.customer.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A share of the customers, drawn by a hash: always the same ones, on every node and in every batch. A larger share of the
 * same salt holds the smaller one; another salt draws anew.
 *
 * @param size 0 to 1
 */
record Share(String salt, double size) {

    private static final double ALL = 0x1p63;

    boolean holds(CustomerId customer) {
        byte[] hash = sha256().digest((salt + "\n" + customer.value()).getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 1) / ALL < size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
