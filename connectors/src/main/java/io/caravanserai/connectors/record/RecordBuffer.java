package io.caravanserai.connectors.record;

import java.util.Arrays;

/** Bytes of the record being cut; beyond the longest allowed they are counted, not kept. */
final class RecordBuffer {

    /** What is kept of a record that is too long: enough to recognise it. */
    private static final int KEPT = 64 * 1024;

    private final int longest;
    private byte[] bytes = new byte[1024];
    private int length;
    private long seen;

    RecordBuffer(int longest) {
        this.longest = longest;
    }

    void clear() {
        length = 0;
        seen = 0;
    }

    void add(int value) {
        seen++;
        if (seen <= longest) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(longest, length * 2));
            }
            bytes[length++] = (byte) value;
        }
    }

    void append(RecordBuffer other) {
        for (int index = 0; index < other.length; index++) {
            add(other.bytes[index]);
        }
        seen += other.seen - other.length;
    }

    /** True when the bytes begin with the name and the name ends there. */
    boolean isTag(byte[] name) {
        if (length <= name.length || !startsWith(name)) {
            return false;
        }
        byte after = bytes[name.length];
        return after <= ' ' || after == '>' || after == '/';
    }

    boolean startsWith(byte[] prefix) {
        return length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    boolean endsWith(byte[] suffix) {
        return length >= suffix.length
                && Arrays.equals(bytes, length - suffix.length, length, suffix, 0, suffix.length);
    }

    boolean isEmpty() {
        return seen == 0;
    }

    boolean isTooLong() {
        return seen > longest;
    }

    /** Takes white space off the end. */
    RecordBuffer trimmed() {
        while (!isTooLong() && length > 0 && bytes[length - 1] <= ' ' && bytes[length - 1] >= 0) {
            length--;
            seen--;
        }
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    RawRecord cut(String place) {
        return isTooLong()
                ? RawRecord.broken(
                        place,
                        Arrays.copyOf(bytes, Math.min(length, KEPT)),
                        seen + " bytes",
                        "is longer than the longest record allowed, " + longest + " bytes",
                        "Maybe raise format.longest-record; only its beginning is kept here.")
                : RawRecord.whole(place, bytes());
    }
}
