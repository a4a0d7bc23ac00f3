package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.Map;

/** A finding while it is put together; whatever is not said stays empty. */
record Draft(
        Kind kind,
        Severity severity,
        String row,
        String otherRow,
        String column,
        String place,
        Label message,
        long customers,
        Map<String, String> proposedRow) {

    static Draft of(Kind kind, Severity severity, Label message) {
        return new Draft(kind, severity, "", "", "", "", message, 0, Map.of());
    }

    Draft row(String id) {
        return new Draft(kind, severity, id, otherRow, column, place, message, customers, proposedRow);
    }

    Draft otherRow(String id) {
        return new Draft(kind, severity, row, id, column, place, message, customers, proposedRow);
    }

    Draft column(String key) {
        return new Draft(kind, severity, row, otherRow, key, place, message, customers, proposedRow);
    }

    Draft place(String where) {
        return new Draft(kind, severity, row, otherRow, column, where, message, customers, proposedRow);
    }

    Draft customers(long touched) {
        return new Draft(kind, severity, row, otherRow, column, place, message, touched, proposedRow);
    }

    Draft proposedRow(Map<String, String> cells) {
        return new Draft(kind, severity, row, otherRow, column, place, message, customers, cells);
    }

    Finding done() {
        return new Finding(kind, severity, row, otherRow, column, place, message, customers, proposedRow);
    }
}
