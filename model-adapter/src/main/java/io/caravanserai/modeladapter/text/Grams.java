package io.caravanserai.modeladapter.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The bits of writing a text is made of, each hashed to a number: runs of one to four characters of a Chinese text; of an
 * English one, words, pairs of words and runs of two to five characters within a word. What occurs twice counts once.
 */
public final class Grams {

    private static final Pattern LINK = Pattern.compile("https?://\\S+|www\\.\\S+");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}@#'_]+|[^\\s\\p{L}\\p{M}\\p{N}]");
    private static final Pattern LONG_RUN = Pattern.compile("(.)\\1{3,}");
    private static final int LONGEST_ZH = 4;
    private static final int SHORTEST_EN = 2;
    private static final int LONGEST_EN = 5;

    private final Script script;
    private final int mask;

    /** @param bits the numbers go from 0 to 2^bits - 1 */
    public Grams(Script script, int bits) {
        this.script = script;
        mask = (1 << bits) - 1;
    }

    /** Distinct numbers, ascending; at least one. */
    public int[] of(String text) {
        String tidy = tidy(text);
        IntList found = new IntList();
        if (script == Script.ZH) {
            runs("^" + tidy + "$", 1, LONGEST_ZH, found);
        } else {
            words(tidy, found);
        }
        return found.distinct();
    }

    private void words(String tidy, IntList found) {
        List<String> words = new ArrayList<>(List.of("^"));
        WORD.matcher(tidy).results().forEach(word -> words.add(word.group()));
        words.add("$");
        for (int i = 0; i < words.size(); i++) {
            add(words.get(i), 0, words.get(i).length(), 'w', found);
            if (i > 0) {
                String pair = words.get(i - 1) + ' ' + words.get(i);
                add(pair, 0, pair.length(), 'p', found);
            }
            runs(' ' + words.get(i) + ' ', SHORTEST_EN, LONGEST_EN, found);
        }
    }

    private void runs(String text, int shortest, int longest, IntList found) {
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + shortest; to <= Math.min(text.length(), from + longest); to++) {
                add(text, from, to, 'c', found);
            }
        }
    }

    /** FNV-1a over the characters, stirred once more, since neighbouring texts would lie side by side. */
    private void add(String text, int from, int to, char kind, IntList found) {
        int hash = (0x811C9DC5 ^ kind) * 0x01000193;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        found.add(hash & mask);
    }

    private static String tidy(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String short_ =
                LONG_RUN.matcher(LINK.matcher(plain).replaceAll("\u2192")).replaceAll("$1$1$1");
        return DIGITS.matcher(short_).replaceAll("0").strip();
    }

    /** Numbers without boxes. */
    private static final class IntList {

        private int[] values = new int[256];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] distinct() {
            return Arrays.stream(values, 0, size).sorted().distinct().toArray();
        }
    }
}
