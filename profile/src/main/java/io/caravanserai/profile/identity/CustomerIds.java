package io.caravanserai.profile.identity;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes customer ids: HMAC-SHA256 of the founding identifier under the installation's salt, the first 100 bits in base32.
 * The same identifier gives the same id on every replay, and nobody without the salt can tell one from the other.
 */
public final class CustomerIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LETTERS = 20;

    private final SecretKeySpec salt;

    /** @param salt secret of the installation; changing it gives every later customer another id */
    public CustomerIds(String salt) {
        if (salt.isBlank()) {
            throw new IllegalArgumentException("The salt of customer ids is empty. Maybe generate one at first start.");
        }
        this.salt = new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public CustomerId of(Identifier founder) {
        return new CustomerId(base32(hmac(founder.namespace() + ":" + founder.value())));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(salt);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    private static String base32(byte[] hash) {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int letter = 0; letter < LETTERS; letter++) {
            letters.append(BASE32.charAt(fiveBits(hash, letter * 5)));
        }
        return letters.toString();
    }

    private static int fiveBits(byte[] hash, int bit) {
        int window = ((hash[bit / 8] & 0xFF) << 8) | (hash[bit / 8 + 1] & 0xFF);
        return (window >> (11 - bit % 8)) & 31;
    }
}
