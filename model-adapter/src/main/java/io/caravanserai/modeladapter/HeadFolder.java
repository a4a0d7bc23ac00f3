package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.passport.LabelPassportReader;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import java.util.List;

/** How heads of the user's own training lie on disk, for one script. */
final class HeadFolder implements Craft<LabelHead> {

    private final Script script;
    private final Rehearsal rehearsal;
    private final EncoderOfHead encoders;

    HeadFolder(Script script, Rehearsal rehearsal, EncoderOfHead encoders) {
        this.script = script;
        this.rehearsal = rehearsal;
        this.encoders = encoders;
    }

    @Override
    public Loaded<LabelHead> load(FolderFiles files) {
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
        LabelHead opened = LabelHead.open(
                passport, encoders.of(passport, name), files.named(passport.file()), files.read(passport.file()));
        Rehearsal.Rehearsed rehearsed = rehearsal.of(opened, files);
        if (!rehearsed.problems().isEmpty()) {
            release(opened);
            throw new InvalidAssetException(rehearsed.problems());
        }
        return new Loaded<>(opened, rehearsed.proof());
    }

    @Override
    public Sheet sheet(LabelHead head) {
        LabelPassport passport = head.passport();
        return new Sheet(
                passport.about(),
                passport.answers(),
                passport.timeBudget(),
                List.of(passport.file()),
                passport.golden(),
                passport.reference());
    }

    @Override
    public void release(LabelHead head) {
        head.session().release();
    }
}
