package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.cell.ValueReader;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the cases sheet: under a condition's header what is given, under an answer's header what must come out. */
final class CasesReader {

    private final Sheet sheet;
    private final Sheet rules;
    private final List<Column> columns;
    private final Problems problems;

    CasesReader(WorkbookText workbook, List<Column> columns, Problems problems) {
        this.sheet = workbook.cases();
        this.rules = workbook.rules();
        this.columns = columns;
        this.problems = problems;
    }

    List<Table.Case> read() {
        checkHeaders();
        if (sheet.rows().isEmpty()) {
            problems.add(
                    "sheet '%s'".formatted(sheet.name()),
                    "",
                    "has no cases",
                    "Maybe write one: what is given, and what must come out.");
        }
        return sheet.rows().stream().map(this::read).toList();
    }

    private Table.Case read(Sheet.Row row) {
        Map<String, Object> given = new HashMap<>();
        List<Table.Expected> expected = new ArrayList<>();
        for (Column column : columns) {
            String text = row.text(column.header());
            if (!text.isEmpty()) {
                read(row, column, text, given, expected);
            }
        }
        String name = row.text(Headers.CASE);
        if (expected.isEmpty()) {
            problems.add(
                    "sheet '%s', row %d".formatted(sheet.name(), row.number()),
                    name,
                    "expects nothing",
                    "Maybe fill an answer in, or write nothing / 无 there.");
        }
        return new Table.Case("sheet '%s', row %d".formatted(sheet.name(), row.number()), name, given, expected);
    }

    private void read(
            Sheet.Row row, Column column, String text, Map<String, Object> given, List<Table.Expected> expected) {
        String place = sheet.place(row, column.header());
        try {
            if (column instanceof Column.Asks asks) {
                given.put(asks.entry().name(), ValueReader.read(asks.entry(), text));
            } else if (column instanceof Column.Answers answers) {
                expected.add(new Table.Expected(place, answers.entry(), answers(answers.entry(), text)));
            }
        } catch (Misread e) {
            problems.add(place, e.found(), e.expected(), e.advice());
        }
    }

    private static List<Object> answers(Entry entry, String text) {
        if (SettingsReader.NOTHING.contains(text)) {
            return List.of();
        }
        List<Object> answers = new ArrayList<>();
        for (String item : isSentence(entry) ? new String[] {text} : text.split("[,，、;；]")) {
            answers.add(ValueReader.read(entry, item.strip()));
        }
        return answers;
    }

    /** Free texts have commas of their own. */
    private static boolean isSentence(Entry entry) {
        return entry.type().javaType() == String.class && entry.values().isEmpty();
    }

    private void checkHeaders() {
        List<String> known = columns.stream().map(Column::header).toList();
        for (Sheet.Header header : sheet.headers()) {
            if (!header.text().equals(Headers.CASE) && !known.contains(header.text()) && !rules.has(header.text())) {
                problems.add(
                        "sheet '%s'".formatted(sheet.name()),
                        header.text(),
                        "is not a column of this table",
                        Nearest.advice(header.text(), known));
            }
        }
    }
}
