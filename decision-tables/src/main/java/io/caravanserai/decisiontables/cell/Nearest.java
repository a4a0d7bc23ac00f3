package io.caravanserai.decisiontables.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses what somebody meant to type, by edit distance; two letters in the wrong order are one slip (Damerau 1964). */
public final class Nearest {

    private static final int SHOWN_AT_MOST = 12;

    private Nearest() {}

    /** A full sentence that names the nearest word, or the words there are. */
    public static String advice(String typed, Collection<String> words) {
        return to(typed, words).map("Maybe write %s."::formatted).orElseGet(() -> "Maybe one of [%s]."
                .formatted(shown(words)));
    }

    /** The nearest word, when it is near enough to be meant. */
    public static Optional<String> to(String typed, Collection<String> words) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(wanted, word.toLowerCase(Locale.ROOT))))
                .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3));
    }

    private static String shown(Collection<String> words) {
        String first = String.join(", ", words.stream().limit(SHOWN_AT_MOST).toList());
        return words.size() > SHOWN_AT_MOST ? first + ", …" : first;
    }

    private static int distance(String one, String other) {
        int[] before = {};
        int[] previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int change = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(change, 1 + Math.min(previous[column], current[column - 1]));
                if (isSwapped(one, row, other, column)) {
                    current[column] = Math.min(current[column], 1 + before[column - 2]);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[other.length()];
    }

    private static boolean isSwapped(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
