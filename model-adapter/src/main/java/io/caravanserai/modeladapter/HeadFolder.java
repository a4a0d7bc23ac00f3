package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.passport.LabelPassportReader;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import java.nio.file.Path;

/** One head of the user's own training as it lies on disk. */
final class HeadFolder {

    private final Script script;
    private final Rehearsal rehearsal;
    private final FolderFiles files;

    HeadFolder(Path folder, Script script, Rehearsal rehearsal) {
        this.script = script;
        this.rehearsal = rehearsal;
        files = new FolderFiles(folder, Shelf.LARGEST_FILE);
    }

    Shelf<LabelHead> shelf() {
        return new Shelf<>(files, this::load, LabelHead::session);
    }

    /** How the head answers its golden texts. */
    Rehearsal.Rehearsed rehearsed(LabelHead head) {
        return rehearsal.of(head, files);
    }

    private Shelf.Loaded<LabelHead> load() {
        String name = files.named(FolderFiles.PASSPORT);
        byte[] yaml = files.read(FolderFiles.PASSPORT);
        LabelPassport passport = LabelPassportReader.read(name, files.folderName(), yaml, files.metadata(yaml));
        if (!passport.script().equals(script.code())) {
            throw new InvalidAssetException(new Problem(
                    name,
                    "script",
                    passport.script(),
                    "is not the script of this folder",
                    "Maybe move it to text-" + passport.script() + "/heads."));
        }
        files.requireTwins(passport.golden());
        LabelHead opened = LabelHead.open(passport, files.named(passport.file()), files.read(passport.file()));
        Rehearsal.Rehearsed rehearsed = rehearsed(opened);
        if (!rehearsed.problems().isEmpty()) {
            opened.session().release();
            throw new InvalidAssetException(rehearsed.problems());
        }
        return new Shelf.Loaded<>(opened, rehearsed.proof());
    }
}
