package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Decision tables written as predicates: every row whose condition holds fires, in the order they were added. */
public final class LambdaRules implements RuleBook, RuleSet {

    private record Row(Predicate<Facts> when, TableHit hit) {}

    private final Map<String, List<Row>> tables = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private String version = "rules-1";

    /** A draft of these tables: the same rows, to which others can be added. */
    public LambdaRules draft(String ofVersion) {
        LambdaRules draft = new LambdaRules();
        draft.groups.putAll(groups);
        tables.forEach((name, rows) -> draft.tables.put(name, new ArrayList<>(rows)));
        draft.version = ofVersion;
        return draft;
    }

    /** Takes every row out of a table. */
    public LambdaRules emptied(String table) {
        tables.put(table, new ArrayList<>());
        return this;
    }

    public LambdaRules table(String... names) {
        for (String name : names) {
            tables.computeIfAbsent(name, absent -> new ArrayList<>());
        }
        return this;
    }

    /** Tables that lie in the folder of a group. */
    public LambdaRules grouped(String group, String... names) {
        groups.put(group, List.of(names));
        return table(names);
    }

    /** A row of the table; outputs are pairs of name and value. */
    public LambdaRules row(String table, Predicate<Facts> when, Object... outputs) {
        List<Row> rows = tables.computeIfAbsent(table, absent -> new ArrayList<>());
        rows.add(new Row(when, Rows.hit(Rows.row(table, "R" + (rows.size() + 1)), outputs)));
        return this;
    }

    public LambdaRules always(String table, Object... outputs) {
        return row(table, facts -> true, outputs);
    }

    @Override
    public RuleSet current() {
        return this;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<String> tablesOf(String group) {
        return groups.getOrDefault(group, List.of());
    }

    @Override
    public List<TableHit> evaluate(String table, Facts facts) {
        List<Row> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException(
                    "The set has no table (%s). Maybe one of %s.".formatted(table, tables.keySet()));
        }
        return rows.stream().filter(row -> row.when().test(facts)).map(Row::hit).toList();
    }
}
