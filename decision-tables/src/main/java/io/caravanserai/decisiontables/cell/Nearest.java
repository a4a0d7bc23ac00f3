package io.caravanserai.decisiontables.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to type, by edit distance (Levenshtein 1966). */
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
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            previous = nextRow(previous, one.charAt(row - 1), row, other);
        }
        return previous[other.length()];
    }

    private static int[] nextRow(int[] previous, char letter, int row, String other) {
        int[] current = new int[previous.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int change = previous[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(change, 1 + Math.min(previous[column], current[column - 1]));
        }
        return current;
    }
}
