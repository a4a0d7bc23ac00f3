package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.EncoderPassport;
import io.caravanserai.modeladapter.passport.EncoderPassportReader;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.EncoderProbe;
import io.caravanserai.modeladapter.text.TokenizerFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How encoders lie on disk: graph, tokenizer, passport, golden vectors and card; of the hub's own, all but the first two. */
final class EncoderFolder implements Craft<HeldEncoder> {

    private static final long LARGEST_TOKENIZER = 32L << 20;

    private final ModelWorkers aside;
    private final ModelSettings settings;
    private final Map<String, Encoder> own = new ConcurrentHashMap<>();

    /** @param aside threads that serve nobody */
    EncoderFolder(ModelWorkers aside, ModelSettings settings) {
        this.aside = aside;
        this.settings = settings;
    }

    /** From now on golden vectors can be asked of it. */
    void began(Encoder opened) {
        own.put(opened.name(), opened);
    }

    /** It is closed, or about to be. */
    void ended(Encoder closed) {
        own.remove(closed.name());
    }

    @Override
    public long largestFile() {
        return settings.largestFile();
    }

    @Override
    public Loaded<HeldEncoder> load(FolderFiles files) {
        String name = FolderFiles.PASSPORT;
        byte[] yaml = files.read(name);
        boolean isOwn = EncoderPassportReader.isBuiltIn(yaml);
        EncoderPassport passport = EncoderPassportReader.read(
                files.named(name), files.folderName(), yaml, isOwn ? Map.of() : files.metadata(yaml));
        requireOwnName(passport, files);
        files.requireTwins(passport.golden());
        return isOwn ? ownLoaded(new HeldEncoder(passport, null, null), files) : broughtLoaded(passport, files);
    }

    /** Nobody else's vectors go by the name of the hub's own, whose heads need not say what content they want. */
    private static void requireOwnName(EncoderPassport passport, FolderFiles files) {
        String name = passport.about().name();
        if (Encoder.isOwn(name) != passport.builtIn()) {
            throw new InvalidAssetException(new Problem(
                    files.named(FolderFiles.PASSPORT),
                    "built_in",
                    String.valueOf(passport.builtIn()),
                    passport.builtIn()
                            ? "is only for encoders that come with the hub"
                            : "is not enough for the name of an encoder that comes with the hub",
                    passport.builtIn() ? "Maybe leave it out." : "Maybe give the encoder a name of its own."));
        }
    }

    private Loaded<HeldEncoder> ownLoaded(HeldEncoder held, FolderFiles files) {
        Rehearsal.Rehearsed rehearsed = rehearsed(held, files);
        if (!rehearsed.problems().isEmpty()) {
            throw new InvalidAssetException(rehearsed.problems());
        }
        return new Loaded<>(held, rehearsed.proof());
    }

    /** Golden vectors of the hub's own once more; nothing while it is not open. */
    Rehearsal.Rehearsed rehearsed(HeldEncoder held, FolderFiles files) {
        Encoder opened = own.get(held.about().name());
        if (opened == null || held.brought() != null) {
            return new Rehearsal.Rehearsed(List.of(), held.proof());
        }
        try {
            return new Rehearsal.Rehearsed(
                    List.of(), trial(held.passport(), opened, files).golden());
        } catch (InvalidAssetException notAsPromised) {
            return new Rehearsal.Rehearsed(notAsPromised.problems(), null);
        }
    }

    private Loaded<HeldEncoder> broughtLoaded(EncoderPassport passport, FolderFiles files) {
        byte[] onnx = files.read(passport.file());
        MemoryCheck memory = MemoryCheck.before(files.named(passport.file()), onnx, settings.mostMemory());
        TokenizerFile tokenizer = tokenizer(passport, files);
        Encoder opened = Encoder.open(passport, tokenizer, files.named(passport.file()), onnx);
        try {
            EncoderTrial trial = trial(passport, opened, files);
            trial.probe(new EncoderProbe(opened, tokenizer, files.named(FolderFiles.PASSPORT)));
            Proof proof = trial.golden();
            memory.afterTheTrial();
            return new Loaded<>(new HeldEncoder(passport, opened, proof), proof);
        } catch (RuntimeException notAsPromised) {
            opened.close();
            throw notAsPromised;
        }
    }

    private EncoderTrial trial(EncoderPassport passport, Encoder opened, FolderFiles files) {
        return new EncoderTrial(files, aside, passport, opened);
    }

    private static TokenizerFile tokenizer(EncoderPassport passport, FolderFiles files) {
        String file = passport.tokenizer();
        int longest = passport.output().maxTokens();
        return TokenizerFile.open(files.named(file), files.read(file, LARGEST_TOKENIZER), longest);
    }

    @Override
    public Sheet sheet(HeldEncoder held) {
        EncoderPassport passport = held.passport();
        return new Sheet(
                passport.about(),
                "",
                passport.timeBudget(),
                passport.builtIn() ? List.of() : List.of(passport.file(), passport.tokenizer()),
                passport.golden(),
                null);
    }

    @Override
    public void release(HeldEncoder held) {
        held.opened().ifPresent(Encoder::close);
    }
}
