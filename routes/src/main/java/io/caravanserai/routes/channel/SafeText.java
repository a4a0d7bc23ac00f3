package io.caravanserai.routes.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Texts that go where a line break or a slash would mean something. */
final class SafeText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9-]+");
    private static final int LONGEST_NAME = 60;

    private SafeText() {}

    /** One line: a header cannot follow. */
    static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** @throws UnfitAddressException when the address holds a line break; it does not show the address */
    static String address(String text) {
        if (CONTROL.matcher(text).find()) {
            throw new UnfitAddressException("The address holds a control character. Maybe mend the identifier.");
        }
        return text;
    }

    /** A file name, the same for the same key, different for different keys. */
    static String fileName(String key) {
        String readable = UNUSUAL.matcher(key).replaceAll("_");
        return readable.substring(0, Math.min(readable.length(), LONGEST_NAME)) + "-"
                + hash(key).substring(0, 12);
    }

    static String hash(String key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
