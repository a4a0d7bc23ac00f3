package io.caravanserai.decisiontables.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        /** Whether people see it as a row of the table: it has texts, or was given an id to be filled in later. */
        public boolean isRow() {
            return !isBlank() || !text(Headers.ROW_ID).isEmpty();
        }

        /** True when it says nothing; an id and a switch are no saying. */
        public boolean isBlank() {
            return texts.keySet().stream().allMatch(Headers::isOfTheHouse);
        }
    }

    public boolean has(String header) {
        return column(header).isPresent();
    }

    /** Column of the header, counted from 0. */
    public Optional<Integer> column(String header) {
        return headers.stream()
                .filter(known -> known.text().equals(header))
                .map(Header::column)
                .findFirst();
    }

    /** {@code sheet 'rules', cell D14}. */
    public String place(Row row, String header) {
        return place(name, row.number(), column(header).orElse(0));
    }

    static String place(String sheet, int rowNumber, int column) {
        return "sheet '%s', cell %s%d".formatted(sheet, CellReference.convertNumToColString(column), rowNumber);
    }
}
