package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong between the roster and the files of this node. */
final class RosterProblems {

    private RosterProblems() {}

    static Problem gone(ModelStanding champion) {
        return new Problem(
                champion.folder() + "/" + FolderFiles.PASSPORT,
                "",
                champion.folder(),
                "is the champion for " + champion.purpose()
                        + ", but its files are not here; the last good one, else rules, stand in",
                "Maybe copy the folder to this node, or make another version the champion.");
    }

    static Problem withoutCopy(String folder, @Nullable String edition) {
        return new Problem(
                folder + "/" + FolderFiles.PASSPORT,
                "version",
                String.valueOf(edition),
                "is in use and no copy of it could be kept, so that the changed files wait",
                "Maybe put them into a folder of their own, called like it with an @ and anything.");
    }
}
