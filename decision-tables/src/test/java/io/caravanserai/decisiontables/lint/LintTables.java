package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.Not;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tables without a workbook, drawn to be hard to look at. */
final class LintTables {

    private LintTables() {}

    /** Columns in turn: numbers from 0 to 100, four texts, yes or no. */
    static Catalogue catalogue(int columns) {
        return new Catalogue(
                IntStream.range(0, columns).mapToObj(LintTables::entry).toList());
    }

    private static Entry entry(int number) {
        return switch (number % 3) {
            case 0 -> entry("n" + number, ValueType.NUMBER, "0-100", 0.0);
            case 1 -> entry("t" + number, ValueType.TEXT, "", null, "a", "b", "c", "d");
            default -> entry("y" + number, ValueType.YES_NO, "", null);
        };
    }

    static Entry entry(String name, ValueType type, String unit, @Nullable Object missing, String... values) {
        return new Entry(name, type, Origin.FEATURE, new Label(name, name), List.of(values), unit, false, missing);
    }

    static Table table(HitPolicy policy, boolean answersOtherwise, List<Table.Row> rows) {
        return new Table(
                "t/t.xlsx",
                "t",
                "v",
                new Label("表", "t"),
                policy,
                answersOtherwise ? hit("otherwise", 0) : null,
                null,
                null,
                List.of(),
                rows,
                List.of());
    }

    static TableHit hit(String row, int answer) {
        return new TableHit(new FiredRow("t/t.xlsx", "rules", row, "v", List.of()), Map.of("answer", answer));
    }

    static Table.Row row(int number, int answer, double priority, List<Table.Test> tests) {
        return new Table.Row(tests, priority, hit("R" + number, answer));
    }

    /** @param filled share of cells that ask something; @param bounds how many different numbers cells name */
    static List<Table.Row> draw(Random random, Catalogue catalogue, int rows, double filled, int bounds, int answers) {
        List<Table.Row> all = new ArrayList<>();
        for (int number = 0; number < rows; number++) {
            List<Table.Test> tests = new ArrayList<>();
            for (int slot = 0; slot < catalogue.size(); slot++) {
                if (random.nextDouble() < filled) {
                    tests.add(new Table.Test(
                            slot, condition(random, catalogue.entries().get(slot), bounds)));
                }
            }
            all.add(row(number, random.nextInt(answers), random.nextInt(3), tests));
        }
        return all;
    }

    private static Condition condition(Random random, Entry entry, int bounds) {
        Condition condition =
                switch (entry.type()) {
                    case TEXT -> text(random, entry.values());
                    case YES_NO -> new Is(random.nextBoolean());
                    default -> span(random, bounds);
                };
        return random.nextInt(8) == 0 ? new Not(condition) : condition;
    }

    private static Condition text(Random random, List<String> values) {
        String one = values.get(random.nextInt(values.size()));
        String other = values.get(random.nextInt(values.size()));
        return one.equals(other) ? new Is(one) : new OneOf(Set.of(one, other));
    }

    private static Condition span(Random random, int bounds) {
        double one = 100.0 * random.nextInt(bounds) / bounds;
        double other = 100.0 * random.nextInt(bounds) / bounds;
        return switch (random.nextInt(4)) {
            case 0 -> Span.atLeast(one);
            case 1 -> Span.lessThan(one);
            default ->
                new Span(
                        Math.min(one, other),
                        random.nextBoolean(),
                        Math.max(one, other),
                        one == other || random.nextBoolean());
        };
    }

    /** Rows that together hold everything and share nothing, made by cutting one of them in two again and again. */
    static List<Table.Row> pieces(Random random, Catalogue catalogue, int rows) {
        List<List<Table.Test>> pieces = new ArrayList<>(List.of(List.of()));
        while (pieces.size() < rows) {
            List<Table.Test> piece = pieces.get(random.nextInt(pieces.size()));
            int slot = random.nextInt(catalogue.size());
            if (piece.stream().noneMatch(test -> test.slot() == slot)) {
                Condition half = half(random, catalogue.entries().get(slot));
                pieces.remove(piece);
                pieces.add(with(piece, slot, half));
                pieces.add(with(piece, slot, new Not(half)));
            }
        }
        return IntStream.range(0, rows)
                .mapToObj(number -> row(number, number % 5, 0, pieces.get(number)))
                .toList();
    }

    private static List<Table.Test> with(List<Table.Test> piece, int slot, Condition condition) {
        List<Table.Test> longer = new ArrayList<>(piece);
        longer.add(new Table.Test(slot, condition));
        return longer;
    }

    private static Condition half(Random random, Entry entry) {
        return switch (entry.type()) {
            case TEXT -> text(random, entry.values());
            case YES_NO -> new Is(true);
            default -> Span.atLeast(1 + random.nextInt(99));
        };
    }

    /** The same table with a column for each entry of the catalogue. */
    static Table withColumns(Table table, Catalogue catalogue) {
        List<Column> columns = new ArrayList<>();
        for (int slot = 0; slot < catalogue.size(); slot++) {
            Entry entry = catalogue.entries().get(slot);
            columns.add(new Column.Asks(entry.name(), entry, Operator.EQUALS, slot));
        }
        columns.add(new Column.Answers("answer", entry("answer", ValueType.NUMBER, "", null)));
        return new Table(
                table.file(),
                table.name(),
                table.version(),
                table.title(),
                table.hitPolicy(),
                table.otherwise(),
                null,
                null,
                columns,
                table.rows(),
                table.cases());
    }

    static WorkbookText workbook(Table table) {
        List<Sheet.Header> headers = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new Sheet.Header(table.columns().get(column).header(), column))
                .toList();
        List<Sheet.Row> rows = IntStream.range(0, table.rows().size())
                .mapToObj(row -> new Sheet.Row(
                        row + 3,
                        Map.of(
                                Headers.ROW_ID,
                                table.rows().get(row).hit().row().row(),
                                "answer",
                                table.rows()
                                        .get(row)
                                        .hit()
                                        .outputs()
                                        .get("answer")
                                        .toString())))
                .toList();
        Sheet rules = new Sheet(Headers.RULES, "", headers, rows);
        Sheet none = new Sheet(Headers.CASES, "", List.of(), List.of());
        List<Sheet.Row> bindings = table.columns().stream()
                .map(Column::header)
                .map(header -> new Sheet.Row(1, Map.of(Headers.HEADER, header, Headers.NAME, header)))
                .toList();
        return new WorkbookText(table.file(), rules, none, none, new Sheet(Headers.COLUMNS, "", List.of(), bindings));
    }
}
