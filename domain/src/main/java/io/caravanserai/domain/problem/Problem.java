package io.caravanserai.domain.problem;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing wrong, in the grammar every door of the house uses: Maven output, start-up, HTTP, console, workbook notes.
 *
 * @param file the asset, connector or request it was found in
 * @param place where in it: a cell, a YAML path, a line, an offset
 * @param found the value found, shortened, never a secret
 * @param expected what would have been right
 * @param advice what to do, a full sentence
 */
public record Problem(String file, String place, String found, String expected, String advice) {

    private static final int LONGEST_VALUE = 120;

    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(place, "place");
        found = shortened(found);
    }

    /**
     * {@code offers.xlsx, sheet 'Retention', cell D14: 'sevn' is not a number. Maybe write 7.} In other languages: {@link
     * Phrases}.
     */
    public String sentence() {
        return Phrases.in(Locale.ENGLISH).sentence(this);
    }

    public Problem inFile(String otherFile) {
        return new Problem(otherFile, place, found, expected, advice);
    }

    private static String shortened(String value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    @Override
    public String toString() {
        return sentence();
    }
}
