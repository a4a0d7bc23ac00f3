package io.caravanserai.modeladapter.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts a text into word pieces, and long texts into windows that the encoder can read. Thread-safe. */
final class WordPieces implements AutoCloseable {

    /** Encoders read up to 512; half of it is where they are best and quadratic cost is still small. */
    static final int LONGEST_WINDOW = 256;

    private static final int MARKS = 2;

    private final HuggingFaceTokenizer tokenizer;
    private final long begin;
    private final long end;

    WordPieces(byte[] tokenizerJson) {
        // The library would otherwise ask a cloud's metadata address for a machine to report.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(tokenizerJson), Map.of("truncation", "false", "padding", "false"));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        long[] marks = tokenizer.encode("").getIds();
        begin = marks[0];
        end = marks[marks.length - 1];
    }

    /**
     * Piece ids with the marks around each window.
     *
     * @param most windows; of a longer text evenly spread ones are read, the first and the last among them
     */
    List<long[]> windows(String text, int most) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] ids = encoding.getIds();
        int room = LONGEST_WINDOW - MARKS;
        int count = Math.max(1, (ids.length + room - 1) / room);
        List<long[]> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(count, most); i++) {
            int window = count <= most ? i : (int) Math.round((double) i * (count - 1) / Math.max(1, most - 1));
            windows.add(marked(Arrays.copyOfRange(ids, window * room, Math.min(ids.length, (window + 1) * room))));
        }
        return windows;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private long[] marked(long[] pieces) {
        long[] marked = new long[pieces.length + MARKS];
        marked[0] = begin;
        System.arraycopy(pieces, 0, marked, 1, pieces.length);
        marked[marked.length - 1] = end;
        return marked;
    }
}
