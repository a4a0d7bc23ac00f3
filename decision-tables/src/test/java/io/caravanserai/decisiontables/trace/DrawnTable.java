package io.caravanserai.decisiontables.trace;

import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Setting;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A random table twice: as a workbook's texts, and as predicates that were never texts. The second is the reference: it shares
 * no code with the reader or the engine.
 */
record DrawnTable(
        String policy,
        @Nullable String otherwise,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<DrawnColumn> columns,
        List<DrawnRow> rows) {

    /** @param cells null where blank */
    record DrawnRow(String id, boolean on, double priority, String answer, List<@Nullable DrawnCell> cells) {

        boolean holds(Facts facts, List<DrawnColumn> columns) {
            return IntStream.range(0, columns.size()).allMatch(at -> {
                DrawnCell cell = cells.get(at);
                return cell == null
                        || cell.holds().test(facts.get(columns.get(at).name()));
            });
        }
    }

    static DrawnTable draw(Random random) {
        List<DrawnColumn> columns = DrawnColumn.draw(random);
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20));
        List<DrawnRow> rows = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(number -> row(random, number, columns))
                .toList();
        return new DrawnTable(
                List.of("first", "collect", "priority").get(random.nextInt(3)),
                random.nextBoolean() ? "none" : null,
                random.nextInt(3) == 0 ? day : null,
                random.nextInt(3) == 0 ? day.plusDays(random.nextInt(10)) : null,
                columns,
                rows);
    }

    private static DrawnRow row(Random random, int number, List<DrawnColumn> columns) {
        List<@Nullable DrawnCell> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(random.nextInt(3) == 0 ? null : column.cell(random)));
        boolean on = number == 0 || random.nextInt(6) > 0;
        return new DrawnRow("R" + number, on, random.nextInt(4), "answer " + random.nextInt(3), cells);
    }

    /** Answers on a day, as row id and answer; the table says nothing outside its days. */
    List<String> reference(Facts facts, LocalDate day) {
        if (from != null && day.isBefore(from) || until != null && day.isAfter(until)) {
            return List.of();
        }
        List<DrawnRow> holding = new ArrayList<>(rows.stream()
                .filter(DrawnRow::on)
                .filter(row -> row.holds(facts, columns))
                .toList());
        if (holding.isEmpty()) {
            return otherwise == null ? List.of() : List.of("otherwise " + otherwise);
        }
        if (policy.equals("priority")) {
            holding.sort(Comparator.comparingDouble(DrawnRow::priority).reversed());
        }
        return holding.stream()
                .limit(policy.equals("collect") ? holding.size() : 1)
                .map(row -> row.id() + " " + row.answer())
                .toList();
    }

    WorkbookText text() {
        return new WorkbookText(
                "t/drawn.xlsx",
                rules(),
                sheet(Headers.CASES, List.of(Map.of(Headers.CASE, "none", "Answer", "answer 0"))),
                sheet(Headers.ABOUT, settings()),
                sheet(Headers.COLUMNS, bindings()));
    }

    private Sheet rules() {
        return sheet(Headers.RULES, rows.stream().map(this::texts).toList());
    }

    private Map<String, String> texts(DrawnRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Headers.ROW_ID, row.id());
        texts.put(Headers.ON, row.on() ? "on" : "否");
        for (int at = 0; at < columns.size(); at++) {
            DrawnCell cell = row.cells().get(at);
            texts.put(columns.get(at).name(), cell == null ? "" : cell.text());
        }
        texts.put("Answer", row.answer());
        texts.put("Priority", policy.equals("priority") ? String.valueOf((int) row.priority()) : "");
        return texts;
    }

    private List<Map<String, String>> settings() {
        Map<Setting, String> values = new LinkedHashMap<>();
        values.put(Setting.TITLE, "Drawn");
        values.put(Setting.PURPOSE, "Drawn");
        values.put(Setting.HIT_POLICY, policy);
        values.put(Setting.NO_MATCH, otherwise == null ? "nothing" : "answer: " + otherwise);
        values.put(Setting.FROM, from == null ? "" : from.toString());
        values.put(Setting.UNTIL, until == null ? "" : until.toString());
        return values.entrySet().stream()
                .map(line -> Map.of(Headers.SETTING, line.getKey().label(), Headers.VALUE, line.getValue()))
                .toList();
    }

    private List<Map<String, String>> bindings() {
        List<Map<String, String>> bindings = new ArrayList<>();
        columns.forEach(column ->
                bindings.add(binding(column.name(), column.name(), "condition", column.operator(), column.type())));
        bindings.add(binding("Answer", "answer", "output", "", "text"));
        if (policy.equals("priority")) {
            bindings.add(binding("Priority", "", "priority", "", ""));
        }
        return bindings;
    }

    private static Map<String, String> binding(String header, String name, String role, String operator, String type) {
        return Map.of(
                Headers.HEADER,
                header,
                Headers.NAME,
                name,
                Headers.ROLE,
                role,
                Headers.OPERATOR,
                operator,
                Headers.TYPE,
                type);
    }

    private static Sheet sheet(String name, List<Map<String, String>> rows) {
        List<String> titles = rows.stream()
                .flatMap(row -> row.keySet().stream())
                .filter(title -> !title.equals("Priority")
                        || rows.stream()
                                .noneMatch(row -> row.getOrDefault(title, "").isEmpty()))
                .distinct()
                .toList();
        List<Sheet.Header> headers = IntStream.range(0, titles.size())
                .mapToObj(column -> new Sheet.Header(titles.get(column), column))
                .toList();
        return new Sheet(
                name,
                "",
                headers,
                IntStream.range(0, rows.size())
                        .mapToObj(number -> new Sheet.Row(number + 3, filled(rows.get(number))))
                        .toList());
    }

    private static Map<String, String> filled(Map<String, String> texts) {
        Map<String, String> filled = new LinkedHashMap<>(texts);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
