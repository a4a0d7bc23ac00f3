package io.caravanserai.decisiontables.workbook;

/**
 * How much a workbook may hold.
 *
 * @param bytes of the file
 * @param unzipped bytes of all parts together
 * @param parts files inside the file
 * @param rows of a sheet
 * @param columns of a sheet
 * @param cellLength characters of one cell
 */
public record Limits(long bytes, long unzipped, int parts, int rows, int columns, int cellLength) {

    private static final long MEGABYTE = 1 << 20;

    /** Room for 20,000 rows; a thousandfold of what people read. */
    public static Limits standard() {
        return new Limits(5 * MEGABYTE, 64 * MEGABYTE, 200, 20_000, 64, 1_000);
    }

    /** The same with other sizes; what may be unpacked grows with the file. */
    public Limits with(long otherBytes, int otherRows, int otherColumns) {
        long ratio = Math.max(1, unzipped / bytes);
        return new Limits(
                otherBytes,
                Math.min(1L << 30, Math.max(unzipped, otherBytes * ratio)),
                parts,
                otherRows,
                otherColumns,
                cellLength);
    }
}
