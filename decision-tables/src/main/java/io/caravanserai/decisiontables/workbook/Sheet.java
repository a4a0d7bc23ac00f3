package io.caravanserai.decisiontables.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet as texts under headers.
 *
 * @param title text above the headers, empty when there is none
 */
public record Sheet(String name, String title, List<Header> headers, List<Row> rows) {

    public Sheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** @param column counted from 0 */
    public record Header(String text, int column) {}

    /**
     * @param number as the spreadsheet counts, from 1
     * @param texts by header, blank cells left out
     */
    public record Row(int number, Map<String, String> texts) {

        /** Empty when the cell is blank. */
        public String text(String header) {
            return texts.getOrDefault(header, "");
        }

        public boolean isBlankBut(String header) {
            return texts.keySet().stream().allMatch(header::equals);
        }
    }

    public boolean has(String header) {
        return headers.stream().anyMatch(known -> known.text().equals(header));
    }

    /** {@code sheet 'rules', cell D14}. */
    public String place(Row row, String header) {
        int column = headers.stream()
                .filter(known -> known.text().equals(header))
                .mapToInt(Header::column)
                .findFirst()
                .orElse(0);
        return place(name, row.number(), column);
    }

    static String place(String sheet, int rowNumber, int column) {
        return "sheet '%s', cell %s%d".formatted(sheet, CellReference.convertNumToColString(column), rowNumber);
    }
}
