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

    private static final String ANY_TEXT = "a";

    private final HuggingFaceTokenizer tokenizer;
    private final int longest;
    private final long[] before;
    private final long[] after;

    WordPieces(byte[] tokenizerJson) {
        this(tokenizerJson, LONGEST_WINDOW);
    }

    /** @param longest pieces of a window, its marks counted */
    WordPieces(byte[] tokenizerJson, int longest) {
        this.longest = longest;
        // The library would otherwise ask a cloud's metadata address for a machine to report.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(tokenizerJson), Map.of("truncation", "false", "padding", "false"));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        Encoding marked = tokenizer.encode(ANY_TEXT);
        long[] ids = marked.getIds();
        long[] isMark = marked.getSpecialTokenMask();
        int first = 0;
        while (first < ids.length && isMark[first] == 1) {
            first++;
        }
        int last = ids.length;
        while (last > first && isMark[last - 1] == 1) {
            last--;
        }
        before = Arrays.copyOfRange(ids, 0, first);
        after = Arrays.copyOfRange(ids, last, ids.length);
    }

    /**
     * Piece ids with the marks around each window.
     *
     * @param most windows; of a longer text evenly spread ones are read, the first and the last among them
     */
    List<long[]> windows(String text, int most) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] ids = encoding.getIds();
        int room = longest - before.length - after.length;
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
        long[] marked = new long[before.length + pieces.length + after.length];
        System.arraycopy(before, 0, marked, 0, before.length);
        System.arraycopy(pieces, 0, marked, before.length, pieces.length);
        System.arraycopy(after, 0, marked, before.length + pieces.length, after.length);
        return marked;
    }
}
