package io.caravanserai.connectors;

import io.caravanserai.connectors.record.UnreadableException;

/**
 * Values that every later place can keep: databases refuse U+0000, encoders refuse half a surrogate pair, JSON has no
 * infinity. Found here they cost one record; found there they would stop the stream.
 */
final class Storable {

    private Storable() {}

    static String text(String where, String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == 0) {
                throw refused(where, "U+0000");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || !Character.isSurrogatePair(c, next(text, index))) {
                    throw refused(where, "U+%04X".formatted((int) c));
                }
                index++;
            }
        }
        return text;
    }

    static Number number(String where, Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw refused(where, number.toString());
        }
        return number;
    }

    private static char next(String text, int index) {
        return index + 1 < text.length() ? text.charAt(index + 1) : 0;
    }

    private static UnreadableException refused(String where, String found) {
        return new UnreadableException(where, found, "cannot be stored", "Maybe the source cut or damaged the value.");
    }
}
