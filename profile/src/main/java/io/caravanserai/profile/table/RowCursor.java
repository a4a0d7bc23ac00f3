package io.caravanserai.profile.table;

import io.caravanserai.domain.memory.UnknownCursorException;
import io.caravanserai.profile.store.Cursor;
import java.time.Instant;

/** The next page begins below this number. */
public final class RowCursor {

    private RowCursor() {}

    public static Cursor of(Instant time, long number) {
        return new Cursor(time, String.valueOf(number));
    }

    /** @throws UnknownCursorException when nobody gave it */
    public static long parse(String text) {
        try {
            return Long.parseLong(Cursor.parse(text).key());
        } catch (NumberFormatException e) {
            throw new UnknownCursorException(text, e);
        }
    }
}
