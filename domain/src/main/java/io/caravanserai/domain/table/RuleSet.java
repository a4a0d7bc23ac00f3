package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;

/** One immutable version of all tables. Safe for use by several threads. */
public interface RuleSet {

    /** Short hash over every workbook of the set. */
    String version();

    /**
     * Rows of the table that match, in hit-policy order: at most one for {@code first}, sheet order for {@code collect}.
     *
     * @param table file name without ending, such as {@code value-tiers}
     * @throws IllegalArgumentException when the set has no such table
     */
    List<TableHit> evaluate(String table, Facts facts);
}
