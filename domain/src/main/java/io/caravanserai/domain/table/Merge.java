package io.caravanserai.domain.table;

import java.util.List;

/**
 * What became of two people's changes of the same version.
 *
 * @param edits what to apply on their workbook so that it holds the changes of both, conflicts left as theirs
 * @param conflicts empty when everything merged
 */
public record Merge(List<TableEdit> edits, List<Conflict> conflicts) {

    public Merge {
        edits = List.copyOf(edits);
        conflicts = List.copyOf(conflicts);
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }

    /**
     * The same place with different texts.
     *
     * @param row row or case id, empty for settings
     * @param column column key or setting name, empty when the whole row is meant
     */
    public record Conflict(String row, String column, String base, String mine, String theirs) {}
}
