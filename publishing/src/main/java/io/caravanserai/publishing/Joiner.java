package io.caravanserai.publishing;

import io.caravanserai.domain.table.Merge;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins what two people made of the same workbook. */
final class Joiner {

    private final Workshop workshop;

    Joiner(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Their workbook with my changes on it.
     *
     * @param choices for places where both wrote something; others there are asked about
     * @throws RefusedException with both texts of each place nobody chose for
     */
    byte[] join(String file, byte[] base, byte[] mine, byte[] theirs, List<Choice> choices) {
        TableGrid my = workshop.read(file, mine);
        TableGrid their = workshop.read(file, theirs);
        Merge merge = workshop.merge(workshop.read(file, base), my, their);
        List<TableEdit> edits = new ArrayList<>(merge.edits());
        List<Conflict> open = new ArrayList<>();
        for (Conflict conflict : merge.conflicts()) {
            Optional<Choice> choice =
                    choices.stream().filter(one -> one.settles(conflict)).findFirst();
            if (choice.isEmpty()) {
                open.add(conflict);
            } else if (choice.get().mine()) {
                edits.addAll(Choice.takeMine(conflict, my, their));
            }
        }
        if (!open.isEmpty()) {
            throw RefusedException.conflict(file, open);
        }
        return edits.isEmpty() ? theirs : workshop.apply(file, theirs, edits);
    }
}
