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
}
