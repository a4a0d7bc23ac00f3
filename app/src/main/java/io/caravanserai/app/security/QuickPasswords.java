package io.caravanserai.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt, remembered for a few minutes: applications send Basic authentication with every request, and BCrypt's 60 ms would
 * be most of a decision. Remembers a keyed hash (key of this process only), never the password.
 */
final class QuickPasswords implements PasswordEncoder {

    private static final int MOST_REMEMBERED = 1_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final Cache<String, byte[]> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final SecretKeySpec key;

    QuickPasswords(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        byte[] hash = keyedHash(password);
        byte[] known = remembered.getIfPresent(encoded);
        if (known != null && MessageDigest.isEqual(known, hash)) {
            return true;
        }
        boolean matches = bcrypt.matches(password, encoded);
        if (matches) {
            remembered.put(encoded, hash);
        }
        return matches;
    }

    private byte[] keyedHash(CharSequence password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }
}
