package io.caravanserai.domain.action;

import io.caravanserai.domain.customer.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Salted-hash share of customers: the unit randomised is the customer, the same customer is always on the same side. */
public final class ExperimentArm {

    private ExperimentArm() {}

    /** Uniform in [0, 1), the same for the same salt and customer. */
    public static double share(String salt, CustomerId customer) {
        return share(salt, customer.value());
    }

    /** The same for anything else that has a lasting name. */
    public static double share(String salt, String name) {
        byte[] hash = sha256(salt + "\n" + name);
        return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
