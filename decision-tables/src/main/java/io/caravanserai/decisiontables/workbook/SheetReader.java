package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/**
 * Reads one sheet: perhaps a title and other lines, then the headers, then rows. The headers are the first row with two or more
 * texts of which one is known as a header, or, where none is known, the first row with two or more texts.
 */
final class SheetReader {

    private final Limits limits;
    private final CellTexts texts;
    private final Set<String> known;
    private final Problems problems;
    private final Set<Integer> unread = new HashSet<>();

    /** @param known headers that sheets may have */
    SheetReader(Limits limits, Set<String> known, Problems problems) {
        this.limits = limits;
        this.known = known;
        this.texts = new CellTexts(limits.cellLength());
        this.problems = problems;
    }

    Sheet read(org.apache.poi.ss.usermodel.Sheet sheet) {
        String name = sheet.getSheetName();
        unread.clear();
        int headerRow = headerRow(sheet);
        String title = "";
        List<Sheet.Header> headers = List.of();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            Map<Integer, String> filled = filled(name, row);
            if (rows.size() == limits.rows() && !filled.isEmpty()) {
                problems.add(
                        "sheet '%s', row %d".formatted(name, row.getRowNum() + 1),
                        "",
                        "is beyond %d rows".formatted(limits.rows()),
                        "Maybe split the table.");
                break;
            }
            if (!headers.isEmpty()) {
                addRow(name, row.getRowNum() + 1, headers, filled, rows);
            } else if (row.getRowNum() == headerRow) {
                headers = headers(name, row.getRowNum() + 1, filled);
            } else if (filled.size() == 1) {
                title = filled.values().iterator().next();
            }
        }
        return new Sheet(name, title, headers, rows);
    }

    private int headerRow(org.apache.poi.ss.usermodel.Sheet sheet) {
        int first = -1;
        for (Row row : sheet) {
            List<String> said = StreamSupport.stream(row.spliterator(), false)
                    .filter(cell -> cell.getCellType() != CellType.BLANK)
                    .map(cell -> cell.getCellType() == CellType.STRING ? Headers.plain(cell.getStringCellValue()) : "?")
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (said.size() > 1 && said.stream().anyMatch(known::contains)) {
                return row.getRowNum();
            }
            first = first < 0 && said.size() > 1 ? row.getRowNum() : first;
        }
        return first;
    }

    private Map<Integer, String> filled(String sheet, Row row) {
        Map<Integer, String> filled = new TreeMap<>();
        for (Cell cell : row) {
            if (unread.contains(cell.getColumnIndex())) {
                new Outgoing(problems).check(cell);
                continue;
            }
            String text = text(sheet, cell);
            if (!text.isEmpty()) {
                filled.put(cell.getColumnIndex(), text);
            }
        }
        return filled;
    }

    private String text(String sheet, Cell cell) {
        String place = Sheet.place(sheet, cell.getRowIndex() + 1, cell.getColumnIndex());
        try {
            String text = texts.of(cell);
            if (!text.isEmpty() && cell.getColumnIndex() >= limits.columns()) {
                throw new Misread(
                        text,
                        "lies beyond %d columns".formatted(limits.columns()),
                        "Maybe drop it or split the table.");
            }
            return text;
        } catch (Misread e) {
            problems.add(place, e.found(), e.expected(), e.advice());
            return "";
        }
    }

    private List<Sheet.Header> headers(String sheet, int number, Map<Integer, String> filled) {
        Map<String, Sheet.Header> headers = new LinkedHashMap<>();
        filled.forEach((column, text) -> {
            String plain = Headers.plain(text);
            if (plain.startsWith(Headers.UNREAD)) {
                unread.add(column);
                return;
            }
            if (headers.putIfAbsent(plain, new Sheet.Header(plain, column)) != null) {
                problems.add(
                        Sheet.place(sheet, number, column), plain, "is a header twice", "Maybe rename one of them.");
            }
        });
        return List.copyOf(headers.values());
    }

    private void addRow(
            String sheet, int number, List<Sheet.Header> headers, Map<Integer, String> filled, List<Sheet.Row> rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Sheet.Header header : headers) {
            String text = filled.remove(header.column());
            if (text != null) {
                texts.put(header.text(), text);
            }
        }
        filled.forEach((column, text) -> problems.add(
                Sheet.place(sheet, number, column), text, "stands under no header", "Maybe drop it, or add a header."));
        if (!texts.isEmpty()) {
            rows.add(new Sheet.Row(number, texts));
        }
    }
}
