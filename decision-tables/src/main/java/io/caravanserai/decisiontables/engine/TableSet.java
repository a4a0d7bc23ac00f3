package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.drl.EngineersRules;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableGroups;
import io.caravanserai.domain.table.TableHit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** All tables of one version, as of one day: a table that is not in force that day answers nothing. */
public final class TableSet implements RuleSet {

    private static final int VERSION_LENGTH = 8;

    private final Map<String, CompiledTable> tables = new TreeMap<>();
    private final Map<String, List<String>> byGroup;
    private final EngineersRules rules;
    private final LocalDate day;
    private final String version;

    public TableSet(List<CompiledTable> tables, LocalDate day) {
        this(tables, EngineersRules.NONE, day);
    }

    public TableSet(List<CompiledTable> tables, EngineersRules rules, LocalDate day) {
        this.rules = rules;
        tables.forEach(compiled -> this.tables.put(compiled.table().name(), compiled));
        this.byGroup = this.tables.values().stream()
                .map(CompiledTable::table)
                .collect(Collectors.groupingBy(
                        table -> TableGroups.of(table.file()),
                        Collectors.mapping(Table::name, Collectors.toUnmodifiableList())));
        this.day = day;
        String all = this.tables.values().stream()
                .map(compiled ->
                        compiled.table().file() + " " + compiled.table().version() + " " + isInForce(compiled))
                .collect(Collectors.joining("\n", "", rules.version()));
        this.version = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, VERSION_LENGTH);
    }

    @Override
    public Optional<Label> title(String table) {
        return Optional.ofNullable(tables.get(table))
                .map(compiled -> compiled.table().title())
                .filter(title -> !title.en().isBlank());
    }

    @Override
    public List<String> tablesOf(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<FiredRow> derive(Facts facts) {
        return rules.derive(facts);
    }

    @Override
    public List<TableHit> evaluate(String table, Facts facts) {
        CompiledTable compiled = tables.get(table);
        if (compiled == null) {
            throw new IllegalArgumentException(
                    "There is no table (%s). Maybe one of %s.".formatted(table, tables.keySet()));
        }
        return isInForce(compiled) ? compiled.evaluate(facts) : List.of();
    }

    public LocalDate day() {
        return day;
    }

    public List<CompiledTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The same tables as of another day. */
    public TableSet on(LocalDate otherDay) {
        return new TableSet(tables(), rules, otherDay);
    }

    private boolean isInForce(CompiledTable compiled) {
        return compiled.table().isInForce(day);
    }
}
