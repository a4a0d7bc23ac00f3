package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import java.util.List;
import java.util.Optional;

/** One immutable version of all tables. Safe for use by several threads. */
public interface RuleSet {

    /** Short hash over every workbook of the set. */
    String version();

    /** What people call the table; empty when it has no title of its own. */
    default Optional<Label> title(String table) {
        return Optional.empty();
    }

    /** Names of the tables of a group, in the order of names. */
    default List<String> tablesOf(String group) {
        return List.of();
    }

    /**
     * Fills in what engineers' rules derive from the other facts, before any table is asked.
     *
     * @param facts to be filled in; the caller's own copy
     * @return the rules that fired, by name, for the receipt
     */
    default List<FiredRow> derive(Facts facts) {
        return List.of();
    }

    /**
     * Rows of the table that match, in hit-policy order: at most one for {@code first}, sheet order for {@code collect}.
     *
     * @param table file name without ending, such as {@code value-tiers}
     * @throws IllegalArgumentException when the set has no such table
     */
    List<TableHit> evaluate(String table, Facts facts);
}
