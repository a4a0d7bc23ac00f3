package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.ConditionTexts;
import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.ValueReader;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rules sheet row by row; a cell that cannot be read costs its row, never the others. */
final class RowsReader {

    private static final Entry RANK = new Entry(
            "priority", ValueType.NUMBER, Origin.OUTPUT, new Label("优先级", "Priority"), List.of(), "", false, null);

    private final WorkbookText workbook;
    private final Sheet sheet;
    private final List<Column> columns;
    private final ActionCatalogue actions;
    private final Problems problems;
    private final String version;
    private final RowIds ids = new RowIds();

    RowsReader(WorkbookText workbook, List<Column> columns, ActionCatalogue actions, Problems problems) {
        this.workbook = workbook;
        this.sheet = workbook.rules();
        this.columns = columns;
        this.actions = actions;
        this.problems = problems;
        this.version = workbook.version();
    }

    List<Table.Row> read() {
        List<Table.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            if (row.isRow()) {
                String id = ids.next(row);
                if (!row.isBlank() && isOn(row)) {
                    rows.add(row(row, id));
                }
            }
        }
        if (rows.isEmpty()) {
            problems.add(
                    "sheet '%s'".formatted(Headers.RULES), "", "has no rows that are on", "Maybe write the first one.");
        }
        return rows;
    }

    /** A row that is off may be half written: nothing in it is looked at but the switch. */
    private boolean isOn(Sheet.Row row) {
        String text = row.text(Headers.ON);
        Optional<Boolean> on = RowSwitch.read(text);
        if (on.isEmpty()) {
            problems.add(sheet.place(row, Headers.ON), text, "is neither on nor off", "Maybe write on / 是 or off / 否.");
        }
        return on.orElse(true);
    }

    private Table.Row row(Sheet.Row row, String id) {
        List<Table.Test> tests = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        Map<String, Object> outputs = new HashMap<>();
        double priority = 0;
        for (Column column : columns) {
            String text = row.text(column.header());
            if (column instanceof Column.Ranks) {
                priority = rank(row, column, text);
            } else if (!text.isEmpty()) {
                read(row, column, text, tests, cells, outputs);
            }
        }
        checkAnswer(row, outputs);
        FiredRow fired = new FiredRow(workbook.file(), Headers.RULES, id, version, cells);
        return new Table.Row(tests, priority, new TableHit(fired, outputs));
    }

    private void read(
            Sheet.Row row,
            Column column,
            String text,
            List<Table.Test> tests,
            List<String> cells,
            Map<String, Object> outputs) {
        try {
            if (column instanceof Column.Asks asks) {
                Condition condition = asks.read(text);
                tests.add(new Table.Test(asks.slot(), condition));
                cells.add(column.header() + ": "
                        + ConditionTexts.of(condition, asks.entry().type()));
            } else if (column instanceof Column.Answers answers) {
                outputs.put(answers.entry().name(), ValueReader.read(answers.entry(), text));
            }
        } catch (Misread e) {
            add(row, column, e);
        }
    }

    private double rank(Sheet.Row row, Column column, String text) {
        if (text.isEmpty()) {
            problems.add(
                    sheet.place(row, column.header()),
                    text,
                    "is missing",
                    "Maybe write a number such as 10: the highest wins.");
            return 0;
        }
        try {
            return (double) ValueReader.read(RANK, text);
        } catch (Misread e) {
            add(row, column, e);
            return 0;
        }
    }

    private void add(Sheet.Row row, Column column, Misread e) {
        problems.add(sheet.place(row, column.header()), e.found(), e.expected(), e.advice());
    }

    private void checkAnswer(Sheet.Row row, Map<String, Object> outputs) {
        boolean writesAnswer = columns.stream()
                .anyMatch(column -> column instanceof Column.Answers
                        && !row.text(column.header()).isEmpty());
        if (!writesAnswer) {
            problems.add(
                    "sheet '%s', row %d".formatted(sheet.name(), row.number()),
                    String.join(" | ", row.texts().values()),
                    "answers nothing",
                    "Maybe fill an answer in, or drop the row.");
        }
        if (outputs.get("action") instanceof String action) {
            checkAction(row, action, outputs.get("channel"));
        }
    }

    private void checkAction(Sheet.Row row, String id, @Nullable Object channel) {
        Optional<ActionDefinition> action = actions.find(id);
        if (action.isEmpty()) {
            problems.add(
                    sheet.place(row, headerOf("action")), id, "is not in the action catalogue", "Maybe add it there.");
        } else if (channel instanceof String && !action.get().channels().contains(channel)) {
            problems.add(
                    sheet.place(row, headerOf("channel")),
                    channel,
                    "is not a channel of %s".formatted(id),
                    "Maybe one of %s.".formatted(action.get().channels()));
        }
    }

    private String headerOf(String output) {
        return columns.stream()
                .filter(column -> column instanceof Column.Answers answers
                        && answers.entry().name().equals(output))
                .map(Column::header)
                .findFirst()
                .orElse("");
    }
}
