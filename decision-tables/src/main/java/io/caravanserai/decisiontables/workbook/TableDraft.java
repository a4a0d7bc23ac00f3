package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.yaml.YamlMap;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the short YAML description of a new table: settings, columns, and, if there are any yet, rows and cases. */
public final class TableDraft {

    private static final int FIRST_ROW = 3;
    private static final Map<Role, String> KEYS =
            Map.of(Role.CONDITION, "ask", Role.OUTPUT, "answer", Role.PRIORITY, "rank", Role.NOTE, "note");

    private final Catalogue catalogue;
    private final Problems problems;
    private final List<Sheet.Row> columns = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private TableDraft(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * @param file path the workbook is to have below the tables' folder
     */
    public static WorkbookText read(YamlMap description, String file, Catalogue catalogue, Problems problems) {
        return new TableDraft(catalogue, problems).read(description, file);
    }

    private WorkbookText read(YamlMap top, String file) {
        String title = top.label("title").both();
        Sheet about = about(top, title);
        top.maps("columns").forEach(this::column);
        Sheet rules = rules(top, title);
        Sheet cases = cases(top, title);
        top.rejectUnknown();
        List<String> bindings = List.of(Headers.HEADER, Headers.NAME, Headers.ROLE, Headers.OPERATOR, Headers.TYPE);
        return new WorkbookText(file, rules, cases, about, sheet(Headers.COLUMNS, title, bindings, columns));
    }

    private static Sheet about(YamlMap top, String title) {
        List<Sheet.Row> lines = new ArrayList<>();
        Map<Setting, Optional<String>> values = new LinkedHashMap<>();
        values.put(Setting.TITLE, Optional.of(title));
        values.put(Setting.PURPOSE, Optional.of(top.label("purpose").both()));
        values.put(Setting.HIT_POLICY, Optional.of(top.text("hit")));
        values.put(Setting.NO_MATCH, Optional.of(Objects.requireNonNullElse(top.optional("none"), "nothing")));
        values.put(Setting.FROM, Optional.ofNullable(top.optional("from")));
        values.put(Setting.UNTIL, Optional.ofNullable(top.optional("until")));
        values.forEach((setting, value) -> lines.add(row(
                lines.size(),
                Map.of(
                        Headers.SETTING,
                        setting.label(),
                        Headers.VALUE,
                        value.orElse(""),
                        Headers.MEANING,
                        setting.meaning()))));
        return sheet(Headers.ABOUT, title, List.of(Headers.SETTING, Headers.VALUE, Headers.MEANING), lines);
    }

    /** {@code {ask: churn_score, by: at least}}, {@code {answer: action}}, {@code {rank: …}}, {@code {note: …}}. */
    private void column(YamlMap item) {
        for (Role role : Role.values()) {
            String key = KEYS.get(role);
            String name = item.optional(key);
            if (name != null) {
                bind(item, role, name);
            }
        }
        item.rejectUnknown();
    }

    private void bind(YamlMap item, Role role, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        String operator = Objects.requireNonNullElse(item.optional("by"), "");
        String header = Objects.requireNonNullElse(item.optional("header"), name);
        if (role.isBound()) {
            Optional<Entry> entry = catalogue.find(name);
            if (entry.isEmpty()) {
                List<String> names =
                        catalogue.entries().stream().map(Entry::name).toList();
                problems.add(item.at(KEYS.get(role)), name, "is not in the catalogue", Nearest.advice(name, names));
                return;
            }
            header = item.has("header") ? header : entry.get().label().both();
            texts.put(Headers.NAME, name);
            texts.put(Headers.TYPE, entry.get().type().name().toLowerCase(Locale.ROOT));
        }
        texts.put(Headers.HEADER, header);
        texts.put(Headers.ROLE, role.code());
        texts.put(Headers.OPERATOR, operator);
        headers.putIfAbsent(role.isBound() ? name : role.code(), header);
        columns.add(row(columns.size(), texts));
    }

    private Sheet rules(YamlMap top, String title) {
        List<String> titles = new ArrayList<>();
        titles.add(Headers.ROW_ID);
        columns.forEach(column -> titles.add(column.text(Headers.HEADER)));
        titles.add(Headers.ON);
        int described = top.maps("columns").size();
        List<Sheet.Row> rows = new ArrayList<>();
        for (List<String> cells : top.rows("rows")) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put(Headers.ROW_ID, "R%03d".formatted(rows.size() + 1));
            if (cells.size() > described) {
                problems.add(
                        "rows[%d]".formatted(rows.size() + 1),
                        cells.size() + " cells",
                        "is more than %d columns".formatted(described),
                        "Maybe quote a text that has a comma.");
            }
            for (int cell = 0; cell < Math.min(cells.size(), columns.size()); cell++) {
                texts.put(titles.get(cell + 1), cells.get(cell));
            }
            rows.add(row(rows.size(), texts));
        }
        return sheet(Headers.RULES, title, titles, rows);
    }

    /** {@code {case: …, given: {name: value}, expect: {name: value}}}. */
    private Sheet cases(YamlMap top, String title) {
        List<String> titles = Stream.concat(
                        Stream.of(Headers.CASE),
                        columns.stream()
                                .filter(column -> !column.text(Headers.NAME).isEmpty())
                                .map(column -> column.text(Headers.HEADER)))
                .toList();
        List<Sheet.Row> rows = new ArrayList<>();
        for (YamlMap item : top.maps("cases")) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put(Headers.CASE, item.text("case"));
            put(item.map("given"), texts);
            put(item.map("expect"), texts);
            item.rejectUnknown();
            rows.add(row(rows.size(), texts));
        }
        return sheet(Headers.CASES, title, titles, rows);
    }

    private void put(YamlMap pairs, Map<String, String> texts) {
        pairs.pairs().forEach((name, value) -> {
            String header = headers.get(name);
            if (header == null) {
                problems.add(pairs.at(name), name, "is not a column", Nearest.advice(name, headers.keySet()));
            } else {
                texts.put(header, value);
            }
        });
    }

    private static Sheet.Row row(int index, Map<String, String> texts) {
        Map<String, String> filled = new LinkedHashMap<>(texts);
        filled.values().removeIf(String::isBlank);
        return new Sheet.Row(index + FIRST_ROW, filled);
    }

    private static Sheet sheet(String name, String title, List<String> titles, List<Sheet.Row> rows) {
        List<Sheet.Header> headers = new ArrayList<>();
        titles.forEach(header -> headers.add(new Sheet.Header(header, headers.size())));
        return new Sheet(name, title, headers, rows);
    }
}
