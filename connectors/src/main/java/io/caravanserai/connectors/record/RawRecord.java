package io.caravanserai.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * One record as it was cut out of the stream.
 *
 * @param place where it was cut: {@code line 12}, {@code record 3, line 40}; blank when it is the whole stream
 * @param bytes its raw bytes, readable alone: a CSV record brings its header line; only a beginning when it is too long
 * @param flaw why it cannot be read at all, else null
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record RawRecord(String place, byte[] bytes, @Nullable UnreadableException flaw) {

    static RawRecord whole(String place, byte[] bytes) {
        return new RawRecord(place, bytes, null);
    }

    static RawRecord broken(String place, byte[] bytes, String found, String expected, String advice) {
        return new RawRecord(place, bytes, new UnreadableException("", found, expected, advice));
    }
}
