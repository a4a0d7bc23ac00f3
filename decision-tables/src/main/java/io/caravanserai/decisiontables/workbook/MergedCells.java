package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.problem.Problems;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Refuses merged cells where they would change what a row says: people see one value for all of them, a file holds only the first. */
final class MergedCells {

    private final Set<String> deciding;
    private final Problems problems;

    MergedCells(WorkbookText workbook, Problems problems) {
        this.problems = problems;
        Stream<String> bound = workbook.columns().rows().stream()
                .filter(row -> Role.of(row.text(Headers.ROLE)).stream().anyMatch(role -> role != Role.NOTE))
                .map(row -> Headers.plain(row.text(Headers.HEADER)));
        this.deciding = Stream.concat(bound, Stream.of(Headers.ON)).collect(Collectors.toSet());
    }

    void check(org.apache.poi.ss.usermodel.Sheet sheet, Sheet text) {
        NavigableMap<Integer, Sheet.Row> rows = new TreeMap<>();
        text.rows().forEach(row -> rows.put(row.number() - 1, row));
        Set<String> told = new HashSet<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            Map.Entry<Integer, Sheet.Row> first = rows.ceilingEntry(region.getFirstRow());
            if (first != null && region.containsRow(first.getKey()) && hides(region, text)) {
                tell(region, first.getValue(), text, told);
            }
        }
    }

    /** A cell is told once, be it merged in a million ways. */
    private void tell(CellRangeAddress region, Sheet.Row row, Sheet text, Set<String> told) {
        String place = Sheet.place(text.name(), row.number(), region.getFirstColumn());
        if (told.add(place)) {
            problems.add(
                    place,
                    found(row, text, region),
                    "is merged over %s".formatted(region.formatAsString()),
                    "Maybe unmerge the cells and fill each in: a blank one means any.");
        }
    }

    /** Whether a cell that decides lies under another. */
    private boolean hides(CellRangeAddress region, Sheet text) {
        return text.headers().stream()
                .filter(header -> deciding.contains(header.text()) && region.containsColumn(header.column()))
                .anyMatch(header ->
                        region.getLastRow() > region.getFirstRow() || header.column() > region.getFirstColumn());
    }

    private static String found(Sheet.Row row, Sheet text, CellRangeAddress region) {
        return text.headers().stream()
                .filter(header -> header.column() == region.getFirstColumn())
                .map(header -> row.text(header.text()))
                .findFirst()
                .orElse("");
    }
}
