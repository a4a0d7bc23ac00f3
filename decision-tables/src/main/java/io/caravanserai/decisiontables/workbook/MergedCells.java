package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.problem.Problems;
import java.util.Set;
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
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            text.rows().stream()
                    .filter(row -> region.containsRow(row.number() - 1))
                    .filter(row -> hides(region, text))
                    .findFirst()
                    .ifPresent(row -> problems.add(
                            Sheet.place(text.name(), row.number(), region.getFirstColumn()),
                            found(row, text, region),
                            "is merged over %s".formatted(region.formatAsString()),
                            "Maybe unmerge the cells and fill each in: a blank one means any."));
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
