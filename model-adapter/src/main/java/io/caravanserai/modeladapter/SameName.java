package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.Passport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two folders that call themselves the same version: nobody could tell from a receipt which of them scored. A former version
 * is the same files, or its folder would not have been let in again.
 */
final class SameName {

    private SameName() {}

    static List<Problem> problems(List<ModelShelf> shelves) {
        Map<String, String> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ModelShelf shelf : shelves) {
            Passport passport = ModelStanding.isFormer(shelf.name())
                    ? null
                    : shelf.version().passport();
            String other =
                    passport == null ? null : first.putIfAbsent(passport.about().id(), shelf.name());
            if (other != null) {
                problems.add(new Problem(
                        shelf.name() + "/" + FolderFiles.PASSPORT,
                        "version",
                        passport.about().version(),
                        "is the version of " + other + " too, so that receipts could not tell them apart",
                        "Maybe count the version up in one of the two."));
            }
        }
        return problems;
    }
}
