package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.passport.LabelPassportReader;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One head of the user's own training; it may be swapped while the hub runs. */
final class HeadShelf {

    private static final long LARGEST_FILE = 256 << 20;

    private final Script script;
    private final FolderFiles files;

    private String fingerprint = "";
    private volatile @Nullable LabelHead head;
    private volatile List<Problem> problems = List.of();

    HeadShelf(Path folder, Script script) {
        this.script = script;
        files = new FolderFiles(folder, LARGEST_FILE);
    }

    Optional<LabelHead> head() {
        return Optional.ofNullable(head);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Reads the folder again if its files changed; what cannot be used leaves the last good head in place. */
    boolean refresh() {
        String now = files.fingerprint();
        if (now.equals(fingerprint)) {
            return false;
        }
        fingerprint = now;
        problems = List.of();
        try {
            swap(load());
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    /** Where the head answers its golden texts otherwise. */
    List<Problem> prove(TextUnderstander understander) {
        return head().map(LabelHead::passport)
                .map(passport -> new GoldenAnswersCheck(passport.answers(), files.named(passport.golden()))
                        .compare(files.read(passport.golden()), understander))
                .orElse(List.of());
    }

    void retire() {
        swap(null);
    }

    private LabelHead load() {
        String name = files.named(FolderFiles.PASSPORT);
        LabelPassport passport = LabelPassportReader.read(name, files.folderName(), files.read(FolderFiles.PASSPORT));
        if (!passport.script().equals(script.code())) {
            throw new InvalidAssetException(new Problem(
                    name,
                    "script",
                    passport.script(),
                    "is not the script of this folder",
                    "Maybe move it to text-" + passport.script() + "/heads."));
        }
        files.requireTwins(passport.golden());
        return LabelHead.open(passport, files.named(passport.file()), files.read(passport.file()));
    }

    private void swap(@Nullable LabelHead next) {
        LabelHead old = head;
        head = next;
        if (old != null) {
            old.session().release();
        }
    }
}
