package io.caravanserai.profile.store;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells a repeated event from another one under the same id: 128 bits of SHA-256 over type, version, identifiers and data.
 * Left out is what may differ between two readings of the same signal: the time (a source without times gets the time of
 * reading) and what models understood of a text or saw in a picture.
 */
final class ContentHash {

    private static final Set<String> ADDED_ON_THE_WAY = Set.of("understood", "understanding_pending", "seen");
    private static final int BYTES = 16;
    private static final double LARGEST_WHOLE = 1L << 53;

    private final StringBuilder text = new StringBuilder(256);

    private ContentHash() {}

    static String of(Event event) {
        ContentHash hash = new ContentHash();
        hash.add(event.type()).add(event.schemaVersion());
        for (Identifier identifier : event.identifiers()) {
            hash.add(identifier.namespace()).add(identifier.value());
        }
        hash.addMap(event.data().values(), ADDED_ON_THE_WAY);
        return HexFormat.of().formatHex(sha256(hash.text.toString()), 0, BYTES);
    }

    private ContentHash add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            addMap(map, Set.of());
        } else if (value instanceof List<?> list) {
            list.forEach(this::add);
            text.append(']');
        } else if (value instanceof Number number) {
            text.append('#').append(plain(number)).append('\n');
        } else {
            String written = String.valueOf(value);
            text.append(written.length()).append(':').append(written).append('\n');
        }
        return this;
    }

    private void addMap(Map<?, ?> map, Set<String> left) {
        new TreeMap<Object, Object>(map).forEach((key, value) -> {
            if (!left.contains(key)) {
                add(key).add(value);
            }
        });
        text.append('}');
    }

    /** 120, 120.0 and 1.2E2 are the same number, whoever parsed them. */
    private static String plain(Number number) {
        double value = number.doubleValue();
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value)
                ? new BigDecimal(number.toString()).stripTrailingZeros().toString()
                : number.toString();
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
