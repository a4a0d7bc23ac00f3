package io.caravanserai.app.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that refuses to be longer than its connector allows. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private long read;

    BoundedBody(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new BadRequestException(
                    "body", "more than %d bytes".formatted(most), "is too long", "Send it in several requests.");
        }
    }
}
