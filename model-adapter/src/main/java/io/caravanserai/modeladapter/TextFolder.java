package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.TextPassport;
import io.caravanserai.modeladapter.passport.TextPassportReader;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.TextHeads;
import java.util.List;

/** How the text model of one script lies on disk: its three heads on an encoder of the house. */
final class TextFolder implements Craft<TextHeads> {

    private static final long LARGEST_FILE = 64 << 20;

    private final Script script;
    private final Rehearsal rehearsal;

    TextFolder(Script script, Rehearsal rehearsal) {
        this.script = script;
        this.rehearsal = rehearsal;
    }

    @Override
    public long largestFile() {
        return LARGEST_FILE;
    }

    @Override
    public Loaded<TextHeads> load(FolderFiles files) {
        String name = FolderFiles.PASSPORT;
        byte[] yaml = files.read(name);
        TextPassport passport =
                TextPassportReader.read(files.named(name), files.folderName(), yaml, files.metadata(yaml));
        files.requireTwins(passport.golden());
        if (!passport.script().equals(script.code()) || !passport.encoder().equals(Encoder.nameFor(script))) {
            throw new InvalidAssetException(new Problem(
                    files.named(name),
                    "encoder",
                    passport.encoder(),
                    "does not read " + script.code(),
                    "Maybe " + Encoder.nameFor(script) + "."));
        }
        TextHeads loaded = TextHeads.open(passport, files.named(passport.file()), files.read(passport.file()));
        Rehearsal.Rehearsed rehearsed = rehearsal.of(loaded, files);
        if (!rehearsed.problems().isEmpty()) {
            release(loaded);
            throw new InvalidAssetException(rehearsed.problems());
        }
        return new Loaded<>(loaded, rehearsed.proof());
    }

    @Override
    public Sheet sheet(TextHeads heads) {
        TextPassport passport = heads.passport();
        return new Sheet(
                passport.about(), "", passport.timeBudget(), List.of(passport.file()), passport.golden(), null);
    }

    @Override
    public void release(TextHeads heads) {
        heads.session().release();
    }
}
