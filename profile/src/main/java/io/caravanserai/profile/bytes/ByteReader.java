package io.caravanserai.profile.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ByteWriter} wrote, in the same order. */
public final class ByteReader {

    private static final double[] SCALES = {1, 100, 10_000};

    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int octet() {
        return bytes[at++] & 0xFF;
    }

    public long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int size() {
        return Math.toIntExact(unsigned());
    }

    public long signed() {
        return unzigzag(unsigned());
    }

    public String text() {
        int length = size();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public double number() {
        long coded = unsigned();
        int scale = (int) (coded & 3);
        return scale == SCALES.length ? Double.longBitsToDouble(eightBytes()) : unzigzag(coded >>> 2) / SCALES[scale];
    }

    private static long unzigzag(long coded) {
        return (coded >>> 1) ^ -(coded & 1);
    }

    private long eightBytes() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = (bits << 8) | octet();
        }
        return bits;
    }
}
