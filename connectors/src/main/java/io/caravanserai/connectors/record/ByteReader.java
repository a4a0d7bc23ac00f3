package io.caravanserai.connectors.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/** A stream byte by byte through one buffer; counts lines. */
final class ByteReader {

    static final int END = -1;

    private final InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int next;
    private int limit;
    private long line = 1;
    private boolean torn;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /** Line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** True when the compressed stream ended too early. */
    boolean isTorn() {
        return torn;
    }

    int read() {
        int value = peek();
        if (value != END) {
            next++;
            if (value == '\n') {
                line++;
            }
        }
        return value;
    }

    int peek() {
        return next < limit || fill() ? buffer[next] & 0xff : END;
    }

    /** Gives bytes back, to be read again from the given line. */
    void unread(byte[] bytes, int from, long fromLine) {
        byte[] joined = Arrays.copyOfRange(bytes, from, bytes.length + limit - next);
        System.arraycopy(buffer, next, joined, bytes.length - from, limit - next);
        buffer = joined;
        next = 0;
        limit = joined.length;
        line = fromLine;
    }

    private boolean fill() {
        if (torn) {
            return false;
        }
        try {
            next = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            return limit > 0;
        } catch (ZipException | EOFException damaged) {
            torn = true;
            limit = 0;
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
