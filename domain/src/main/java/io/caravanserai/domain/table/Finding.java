package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.Label;
import java.util.Map;

/**
 * Something a person should look at in a table, found without running it.
 *
 * @param row row id, empty when the finding is about no one row
 * @param otherRow the row it collides with, empty when there is none
 * @param column column key, empty when the finding is about no one column
 * @param place where in the workbook: {@code sheet 'rules', cell D14}
 * @param message what is wrong and what to do
 * @param customers of the {@link Population#DAYS} days up to the newest decision whom it touches, scaled up when only a sample was looked at
 * @param proposedRow for a gap, texts by column key of a row that closes it; empty otherwise
 */
public record Finding(
        Kind kind,
        Severity severity,
        String row,
        String otherRow,
        String column,
        String place,
        Label message,
        long customers,
        Map<String, String> proposedRow) {

    public Finding {
        proposedRow = Map.copyOf(proposedRow);
    }

    public enum Kind {
        /** A cell of the wrong type, or one that says nothing sensible. */
        WRONG_CELL,
        /** A value the catalogue does not know or cannot have. */
        OUTSIDE_CATALOGUE,
        /** Facts that no row answers, where nobody said that this is meant. */
        GAP,
        /** Facts that two rows answer differently. */
        OVERLAP,
        /** A row that never decides, whatever the facts. */
        UNREACHABLE_ROW,
        /** A row that says again what another one says. */
        DUPLICATE_ROW,
        /** A condition that never changes the result. */
        IDLE_COLUMN,
        /** A row that no case fires. */
        UNPROVEN_ROW
    }

    public enum Severity {
        /** The table cannot come into force like this. */
        ERROR,
        /** Most likely a mistake. */
        WARNING,
        /** May be meant; worth a look. */
        HINT
    }
}
