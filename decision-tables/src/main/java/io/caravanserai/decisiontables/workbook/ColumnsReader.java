package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the columns sheet: what each header of the rules sheet is bound to. */
final class ColumnsReader {

    private static final Set<String> PLAIN_NUMBERS = Set.of("number", "money");

    private final Catalogue catalogue;
    private final Sheet sheet;
    private final Sheet rules;
    private final Problems problems;

    ColumnsReader(Catalogue catalogue, WorkbookText workbook, Problems problems) {
        this.catalogue = catalogue;
        this.sheet = workbook.columns();
        this.rules = workbook.rules();
        this.problems = problems;
    }

    List<Column> read() {
        List<Column> columns = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Column column = column(row);
            if (column != null && isNew(column, columns, row)) {
                columns.add(column);
            }
        }
        checkHeaders(columns);
        return columns;
    }

    private @Nullable Column column(Sheet.Row row) {
        String header = Headers.plain(row.text(Headers.HEADER));
        Optional<Role> role = Role.of(row.text(Headers.ROLE));
        if (header.isEmpty()) {
            add(row, Headers.HEADER, "is missing", "Maybe write the header of the rules sheet.");
            return null;
        }
        if (role.isEmpty()) {
            add(row, Headers.ROLE, "is not a role", Nearest.advice(row.text(Headers.ROLE), Role.codes()));
            return null;
        }
        if (role.get().isBound()) {
            return bound(row, header, role.get());
        }
        return role.get() == Role.PRIORITY ? new Column.Ranks(header) : new Column.Notes(header);
    }

    private @Nullable Column bound(Sheet.Row row, String header, Role role) {
        Optional<Entry> entry = catalogue.find(row.text(Headers.NAME));
        if (entry.isEmpty()) {
            List<String> names = catalogue.entries().stream().map(Entry::name).toList();
            add(row, Headers.NAME, "is not in the catalogue", Nearest.advice(row.text(Headers.NAME), names));
            return null;
        }
        checkType(row, entry.get());
        if (!role.fits(entry.get().origin())) {
            add(
                    row,
                    Headers.ROLE,
                    "cannot be the role of %s".formatted(entry.get().name()),
                    "Maybe write %s.".formatted(role == Role.OUTPUT ? "condition" : "output"));
            return null;
        }
        return role == Role.OUTPUT ? new Column.Answers(header, entry.get()) : asks(row, header, entry.get());
    }

    private @Nullable Column asks(Sheet.Row row, String header, Entry entry) {
        Optional<Operator> operator = Operator.of(row.text(Headers.OPERATOR));
        if (operator.isEmpty() || !operator.get().fits(entry.type())) {
            List<String> fitting = Stream.of(Operator.values())
                    .filter(known -> known.fits(entry.type()))
                    .map(Operator::code)
                    .toList();
            add(
                    row,
                    Headers.OPERATOR,
                    "is not an operator of a %s".formatted(code(entry.type())),
                    Nearest.advice(row.text(Headers.OPERATOR), fitting));
            return null;
        }
        return new Column.Asks(header, entry, operator.get(), catalogue.slot(entry.name()));
    }

    private void checkType(Sheet.Row row, Entry entry) {
        String written = row.text(Headers.TYPE);
        boolean bothPlainNumbers = PLAIN_NUMBERS.contains(written) && PLAIN_NUMBERS.contains(code(entry.type()));
        if (!written.equals(code(entry.type())) && !bothPlainNumbers) {
            add(
                    row,
                    Headers.TYPE,
                    "is not the type of %s".formatted(entry.name()),
                    "Maybe write %s.".formatted(code(entry.type())));
        }
    }

    private boolean isNew(Column column, List<Column> columns, Sheet.Row row) {
        boolean again = columns.stream().anyMatch(known -> known.header().equals(column.header()));
        if (again) {
            add(row, Headers.HEADER, "is bound twice", "Maybe rename one of the columns.");
        }
        return !again;
    }

    private void checkHeaders(List<Column> columns) {
        List<String> bound = columns.stream().map(Column::header).toList();
        for (Sheet.Header header : rules.headers()) {
            if (!Headers.isOfTheHouse(header.text()) && !bound.contains(header.text()) && !isBoundBadly(header)) {
                problems.add(
                        "sheet '%s'".formatted(Headers.RULES),
                        header.text(),
                        "is not bound in sheet '%s'".formatted(Headers.COLUMNS),
                        Nearest.advice(header.text(), bound));
            }
        }
        bound.stream()
                .filter(header -> !rules.has(header))
                .forEach(header -> problems.add(
                        "sheet '%s'".formatted(Headers.COLUMNS),
                        header,
                        "is not a header of sheet '%s'".formatted(Headers.RULES),
                        Nearest.advice(
                                header,
                                rules.headers().stream().map(Sheet.Header::text).toList())));
    }

    private boolean isBoundBadly(Sheet.Header header) {
        return sheet.rows().stream().anyMatch(row -> row.text(Headers.HEADER).equals(header.text()));
    }

    private void add(Sheet.Row row, String header, String expected, String advice) {
        problems.add(sheet.place(row, header), row.text(header), expected, advice);
    }

    private static String code(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
