package io.caravanserai.decisiontables.compare;

import io.caravanserai.domain.table.GridCase;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges cases, each as a whole. */
final class CaseMerge {

    private final TableGrid mine;
    private final Set<String> columns;
    private final List<TableEdit> edits = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /** @param columns keys of the columns the merged table has */
    CaseMerge(TableGrid base, TableGrid mine, TableGrid theirs, Set<String> columns) {
        this.mine = mine;
        this.columns = columns;
        Map<String, GridCase> old = Rows.casesById(base);
        Map<String, GridCase> ours = Rows.casesById(mine);
        Map<String, GridCase> other = Rows.casesById(theirs);
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(ours.keySet());
        ids.forEach(id -> merge(id, old.get(id), ours.get(id), other.get(id)));
    }

    List<TableEdit> edits() {
        return edits;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    private void merge(String id, @Nullable GridCase before, @Nullable GridCase ours, @Nullable GridCase other) {
        String text = text(ours);
        if (text.equals(text(before)) || text.equals(text(other))) {
            return;
        }
        if (!text(other).equals(text(before))) {
            conflicts.add(new Conflict(id, "", text(before), text, text(other)));
        } else if (ours == null) {
            edits.add(new TableEdit.RemoveCase(id));
        } else if (before == null) {
            edits.add(new TableEdit.AddCase(ours.name(), kept(ours.given()), kept(ours.expected())));
        } else {
            edits.add(new TableEdit.SetCase(id, ours.name(), kept(ours.given()), kept(ours.expected())));
        }
    }

    private Map<String, String> kept(Map<String, String> texts) {
        Map<String, String> kept = new TreeMap<>(texts);
        kept.keySet().retainAll(columns);
        return kept;
    }

    /** By the headers of one grid: what is the same must read the same. */
    private String text(@Nullable GridCase example) {
        return example == null ? "" : TableDiff.text(example, mine);
    }
}
