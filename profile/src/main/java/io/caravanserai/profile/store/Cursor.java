package io.caravanserai.profile.store;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.UnknownCursorException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** The last line of a page: the next page begins after it. Opaque to callers. */
public record Cursor(Instant time, String key) {

    private static final int MOST = 1_000;

    public static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new UnknownCursorException(text, e);
        }
    }

    private String write() {
        byte[] bytes = (Times.kept(time) + " " + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How many rows to ask for: one more than wanted tells whether there is a next page. */
    public static int oneMore(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "The limit (%d) is not from 1 to %d. Maybe ask for 50.".formatted(limit, MOST));
        }
        return limit + 1;
    }

    public static <T> Page<T> page(List<T> oneMore, int limit, Function<T, Cursor> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).write());
    }
}
