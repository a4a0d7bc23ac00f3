package io.caravanserai.decisiontables.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook as Markdown, so that a review sees which cell changed. */
public final class TableView {

    private TableView() {}

    public static String of(WorkbookText workbook) {
        StringBuilder view =
                new StringBuilder("# %s\n\n".formatted(workbook.rules().title()));
        view.append("Made from `%s`, version %s, for review only: change the workbook, never this file.\n"
                .formatted(workbook.file(), workbook.version()));
        for (Sheet sheet : List.of(workbook.about(), workbook.columns(), workbook.rules(), workbook.cases())) {
            append(view, sheet);
        }
        return view.toString();
    }

    private static void append(StringBuilder view, Sheet sheet) {
        List<String> headers = sheet.headers().stream()
                .map(Sheet.Header::text)
                .filter(header -> !header.equals(Headers.MEANING))
                .toList();
        view.append("\n## %s\n\n".formatted(sheet.name()));
        view.append(line(headers));
        view.append(line(headers.stream().map(header -> "---").toList()));
        sheet.rows()
                .forEach(row -> view.append(line(headers.stream().map(row::text).toList())));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
