package io.caravanserai.connectors.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies under a gzip stream. {@code GZIPInputStream} stops before a further member when nothing is available at once,
 * and takes a failure there for the end; this one always has something available and remembers failures.
 */
final class SteadyStream extends FilterInputStream {

    private @Nullable IOException failure;

    SteadyStream(InputStream in) {
        super(in);
    }

    @Override
    public int available() {
        return 1;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    /** A stream that failed has not ended, whatever was made of it. */
    void throwIfFailed() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
