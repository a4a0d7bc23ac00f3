package io.caravanserai.profile.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends small numbers in few bytes. {@link ByteReader} reads in the same order. */
public final class ByteWriter {

    private static final double[] SCALES = {1, 100, 10_000};
    private static final double LARGEST_SCALED = 1L << 52;

    private byte[] bytes = new byte[256];
    private int size;

    public ByteWriter octet(int value) {
        grow(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Seven bits a byte, low ones first; negative numbers take ten bytes. */
    public ByteWriter unsigned(long value) {
        grow(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    public ByteWriter signed(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    public ByteWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return unsigned(utf8.length).raw(utf8);
    }

    /** Whole numbers, cents and ten-thousandths in a few bytes, all others in nine; exact. */
    public ByteWriter number(double value) {
        for (int scale = 0; scale < SCALES.length; scale++) {
            double scaled = value * SCALES[scale];
            if (Math.abs(scaled) < LARGEST_SCALED && isExact(value, scaled, SCALES[scale])) {
                return scaled(Math.round(scaled), scale);
            }
        }
        return octet(SCALES.length).eightBytes(Double.doubleToRawLongBits(value));
    }

    private static boolean isExact(double value, double scaled, double scale) {
        return Double.doubleToRawLongBits(Math.round(scaled) / scale) == Double.doubleToRawLongBits(value);
    }

    private ByteWriter scaled(long mantissa, int scale) {
        return unsigned((((mantissa << 1) ^ (mantissa >> 63)) << 2) | scale);
    }

    private ByteWriter eightBytes(long bits) {
        grow(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (bits >>> shift);
        }
        return this;
    }

    public ByteWriter raw(byte[] other) {
        grow(other.length);
        System.arraycopy(other, 0, bytes, size, other.length);
        size += other.length;
        return this;
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
