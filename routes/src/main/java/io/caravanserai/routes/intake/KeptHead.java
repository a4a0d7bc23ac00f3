package io.caravanserai.routes.intake;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the first 64 KiB that were read, as evidence when the rest turns out damaged. */
final class KeptHead extends FilterInputStream {

    private static final int MOST = 1 << 16;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    KeptHead(InputStream in) {
        super(in);
    }

    byte[] bytes() {
        return head.toByteArray();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0 && head.size() < MOST) {
            head.write(one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0 && head.size() < MOST) {
            head.write(buffer, offset, Math.min(count, MOST - head.size()));
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
