package io.caravanserai.publishing;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.TableGrid;
import java.util.List;

/** Tells an uploaded workbook of another table by its title: an easy slip where the files of many lie in one folder. */
record Belonging(Cabinet cabinet) {

    List<Problem> problems(TableVersion draft, TableGrid uploaded) {
        Label title = uploaded.title();
        if (title.equals(cabinet.grid(draft).title())) {
            return List.of();
        }
        return cabinet.archive().releases().current().versions().entrySet().stream()
                .filter(other -> !other.getKey().equals(draft.file()))
                .filter(other ->
                        cabinet.grid(cabinet.version(other.getValue())).title().equals(title))
                .map(other -> new Problem(
                        draft.file(),
                        "sheet 'about'",
                        title.both(),
                        "is the title of %s".formatted(other.getKey()),
                        "Maybe upload it there, or give it a title of its own."))
                .toList();
    }
}
