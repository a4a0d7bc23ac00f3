package io.caravanserai.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that is taken whole or not at all: one that is too long is refused before anything of it has an effect. */
public final class BoundedBody {

    /** An array holds no more. */
    private static final long MOST_IN_MEMORY = Integer.MAX_VALUE - 8;

    private BoundedBody() {}

    /**
     * Read as it comes when it says its length, else from memory.
     *
     * @param most bytes
     * @param advice what to do when it is longer
     * @throws TooLongException when it is longer
     */
    static InputStream stream(HttpServletRequest request, long most, String advice) throws IOException {
        if (request.getContentLengthLong() < 0) {
            return new ByteArrayInputStream(bytes(request, most, advice));
        }
        checkLength(request, most, advice);
        return request.getInputStream();
    }

    /** All of it in memory, otherwise the same. */
    public static byte[] bytes(HttpServletRequest request, long most, String advice) throws IOException {
        checkLength(request, most, advice);
        int bound = (int) Math.min(most, MOST_IN_MEMORY);
        byte[] read = request.getInputStream().readNBytes(bound + 1);
        if (read.length > bound) {
            throw new TooLongException(bound, advice);
        }
        return read;
    }

    private static void checkLength(HttpServletRequest request, long most, String advice) {
        if (request.getContentLengthLong() > most) {
            throw new TooLongException(most, advice);
        }
    }
}
