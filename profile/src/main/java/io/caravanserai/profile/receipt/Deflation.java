package io.caravanserai.profile.receipt;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw deflate with a preset dictionary, behind one octet of the caller. The compressor's tables are kept per thread. */
final class Deflation {

    private static final int HEAD = 1;
    private static final int LARGEST = 4 << 20;

    private final byte[] dictionary;
    private final ThreadLocal<Deflater> deflaters = ThreadLocal.withInitial(() -> new Deflater(4, true));
    private final ThreadLocal<Inflater> inflaters = ThreadLocal.withInitial(() -> new Inflater(true));

    Deflation(byte[] dictionary) {
        this.dictionary = dictionary.clone();
    }

    byte[] deflate(int head, byte[] content) {
        Deflater deflater = deflaters.get();
        deflater.reset();
        deflater.setDictionary(dictionary);
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[content.length + 64];
        out[0] = (byte) head;
        int size = HEAD;
        while (!deflater.finished()) {
            out = size == out.length ? Arrays.copyOf(out, size * 2) : out;
            size += deflater.deflate(out, size, out.length - size);
        }
        return Arrays.copyOf(out, size);
    }

    byte[] inflate(byte[] stored) {
        Inflater inflater = inflaters.get();
        inflater.reset();
        inflater.setDictionary(dictionary);
        inflater.setInput(stored, HEAD, stored.length - HEAD);
        byte[] out = new byte[stored.length * 4];
        int size = 0;
        try {
            while (!inflater.finished()) {
                out = size == out.length ? Arrays.copyOf(out, size * 2) : out;
                int more = inflater.inflate(out, size, out.length - size);
                size += more;
                if (size > LARGEST || (more == 0 && inflater.needsInput())) {
                    throw new IllegalStateException("A stored receipt is cut short or too long (" + size + " bytes).");
                }
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A stored receipt is damaged.", e);
        }
        return Arrays.copyOf(out, size);
    }
}
