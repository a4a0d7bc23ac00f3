package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.decisiontables.edit.Axis.Line;
import io.caravanserai.decisiontables.grid.GridColumns;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Role;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.TableEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits that bind a new column to the catalogue, or drop one. */
final class ColumnEdits {

    private static final Map<Role, Label> HEADERS =
            Map.of(Role.PRIORITY, new Label("优先级", "Priority"), Role.NOTE, new Label("备注", "Note"));

    private final OpenTable table;
    private final Catalogue catalogue;
    private final List<NewColumn> added = new ArrayList<>();

    ColumnEdits(OpenTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    /** @return false when the edit is of another kind */
    boolean apply(TableEdit edit) {
        if (edit instanceof TableEdit.AddColumn add) {
            add(add);
        } else if (edit instanceof TableEdit.RemoveColumn remove) {
            remove(table.column(remove.column()));
        } else {
            return false;
        }
        return true;
    }

    private void remove(BoundColumn column) {
        table.rules().removeColumn(column.header());
        table.cases().removeColumn(column.header());
        table.bindings().rows().remove(column.binding());
        table.columns().remove(column.key());
        added.removeIf(other -> other.header().equals(column.header()));
    }

    private void add(TableEdit.AddColumn add) {
        Role role = Role.of(add.role())
                .orElseThrow(() -> new Misread(add.role(), "is not a role", Nearest.advice(add.role(), Role.codes())));
        NewColumn column =
                role.isBound() ? bound(add, role) : new NewColumn(freeHeader(HEADERS.get(role)), role, null, "");
        BoundColumn left = add.afterColumn() == null ? usualNeighbour(role) : table.column(add.afterColumn());
        put(column, left);
        added.add(column);
    }

    private NewColumn bound(TableEdit.AddColumn add, Role role) {
        Entry entry = catalogue
                .find(add.name())
                .orElseThrow(() -> new Misread(
                        add.name(),
                        "is not in the catalogue",
                        Nearest.advice(
                                add.name(),
                                catalogue.entries().stream().map(Entry::name).toList())));
        if (!role.fits(entry.origin())) {
            throw new Misread(
                    role.code(),
                    "cannot be the role of %s".formatted(entry.name()),
                    "Maybe write %s.".formatted(role == Role.OUTPUT ? "condition" : "output"));
        }
        String operator =
                role == Role.CONDITION ? operator(add.operator(), entry).code() : "";
        return new NewColumn(freeHeader(entry.label()), role, entry, operator);
    }

    /** A blank operator is the one that people expect of the type. */
    private static Operator operator(String code, Entry entry) {
        List<Operator> fitting = Stream.of(Operator.values())
                .filter(operator -> operator.fits(entry.type()))
                .toList();
        if (code.isBlank()) {
            return fitting.contains(Operator.AT_LEAST)
                    ? Operator.AT_LEAST
                    : fitting.contains(Operator.ONE_OF) ? Operator.ONE_OF : fitting.get(0);
        }
        return Operator.of(code)
                .filter(fitting::contains)
                .orElseThrow(() -> new Misread(
                        code,
                        "is not an operator of %s".formatted(entry.name()),
                        Nearest.advice(
                                code, fitting.stream().map(Operator::code).toList())));
    }

    private String freeHeader(Label label) {
        String header = label.both();
        for (int number = 2; table.rules().column(header).isPresent(); number++) {
            header = "%s (%d) / %s (%d)".formatted(label.zh(), number, label.en(), number);
        }
        return header;
    }

    /** The last column of the same role, else of the roles that stand before it. */
    private @Nullable BoundColumn usualNeighbour(Role role) {
        Axis axis = table.rules().columns();
        return table.columns().values().stream()
                .filter(column -> Role.of(column.role())
                        .filter(other -> other.compareTo(role) <= 0)
                        .isPresent())
                .reduce((one, other) -> position(axis, one) > position(axis, other) ? one : other)
                .orElse(null);
    }

    private int position(Axis axis, BoundColumn column) {
        return axis.positionOf(table.rules().column(column.header()).orElseThrow());
    }

    private void put(NewColumn column, @Nullable BoundColumn left) {
        Line idColumn = table.rules().column(Headers.ROW_ID).orElseThrow();
        table.rules()
                .addColumn(
                        column.header(),
                        left == null
                                ? idColumn
                                : table.rules().column(left.header()).orElse(idColumn));
        if (column.entry() != null) {
            table.cases().addColumn(column.header(), leftInCases(left));
        }
        Line binding = table.bindings().rows().insert(left == null ? null : left.binding());
        String name = column.entry() == null ? "" : column.entry().name();
        bind(binding, column, name);
        Set<String> keys = new HashSet<>(table.columns().keySet());
        String key = GridColumns.freeKey(name.isEmpty() ? column.role().code() : name, keys);
        table.columns()
                .put(
                        key,
                        new BoundColumn(
                                key, column.header(), name, column.role().code(), binding));
    }

    private Line leftInCases(@Nullable BoundColumn left) {
        Axis axis = table.rules().columns();
        Line first = table.cases()
                .column(Headers.CASE)
                .orElse(table.cases().columns().lines().get(0));
        if (left == null) {
            return first;
        }
        int limit = position(axis, left);
        return table.columns().values().stream()
                .filter(column -> position(axis, column) <= limit)
                .flatMap(column -> table.cases().column(column.header()).stream())
                .reduce((one, other) -> table.cases().columns().positionOf(one)
                                > table.cases().columns().positionOf(other)
                        ? one
                        : other)
                .orElse(first);
    }

    private void bind(Line binding, NewColumn column, String name) {
        Entry entry = column.entry();
        table.bindings().write(binding, Headers.HEADER, column.header());
        table.bindings().write(binding, Headers.NAME, name);
        table.bindings().write(binding, Headers.ROLE, column.role().code());
        table.bindings().write(binding, Headers.OPERATOR, column.operator());
        table.bindings()
                .write(
                        binding,
                        Headers.TYPE,
                        entry == null ? "" : entry.type().name().toLowerCase(Locale.ROOT));
    }

    /** Looks, drop-downs and validations, once the columns stand where they stay. */
    void finish() {
        NewColumnLook look = new NewColumnLook(table);
        added.forEach(look::dress);
    }
}
