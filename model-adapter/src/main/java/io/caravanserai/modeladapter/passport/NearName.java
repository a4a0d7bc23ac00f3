package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import java.util.Comparator;

/** The catalogue name that was probably meant. */
final class NearName {

    private NearName() {}

    static String advice(Catalogue catalogue, String name) {
        return catalogue.entries().stream()
                .map(Entry::name)
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .map(known -> "Maybe " + known + ".")
                .orElse("Maybe add it to the catalogue first.");
    }

    /** Levenshtein distance: letters to insert, drop or change. */
    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            before = nextRow(left.charAt(row - 1), row, right, before);
        }
        return before[right.length()];
    }

    private static int[] nextRow(char letter, int row, String right, int[] before) {
        int[] now = new int[before.length];
        now[0] = row;
        for (int column = 1; column < now.length; column++) {
            int change = before[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            now[column] = Math.min(change, 1 + Math.min(before[column], now[column - 1]));
        }
        return now;
    }
}
