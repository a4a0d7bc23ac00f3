package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.workbook.Limits;

/**
 * How large a workbook may be; what is larger is refused with these numbers in the sentence.
 *
 * @param bytes of the file
 * @param rows of a sheet, headers not counted
 * @param columns of a sheet
 */
public record TableLimits(long bytes, int rows, int columns) {

    public TableLimits {
        if (bytes < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("Limits (%d bytes, %d rows, %d columns) start at one. Maybe raise them."
                    .formatted(bytes, rows, columns));
        }
    }

    /** 5 MiB, 20,000 rows, 64 columns. */
    public static TableLimits standard() {
        Limits limits = Limits.standard();
        return new TableLimits(limits.bytes(), limits.rows(), limits.columns());
    }

    Limits inFull() {
        return Limits.standard().with(bytes, rows, columns);
    }
}
