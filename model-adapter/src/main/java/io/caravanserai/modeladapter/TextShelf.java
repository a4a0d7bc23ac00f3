package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.TextPassport;
import io.caravanserai.modeladapter.passport.TextPassportReader;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.TextHeads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text model of one script: heads that may be swapped on an encoder that is opened once, in the background. */
final class TextShelf {

    private static final long LARGEST_FILE = 64 << 20;

    private final Script script;
    private final FolderFiles files;
    private final Path folder;
    private final Rehearsal rehearsal;
    private final HeadShelves own;

    private String fingerprint = "";
    private volatile @Nullable TextHeads heads;
    private volatile @Nullable CompletableFuture<Encoder> encoder;
    private volatile List<Problem> problems = List.of();
    private volatile @Nullable Proof proof;
    private volatile String digest = "";

    TextShelf(Path models, Script script) {
        this.script = script;
        folder = models.resolve("text-" + script.code());
        files = new FolderFiles(folder, LARGEST_FILE);
        rehearsal = new Rehearsal(script);
        own = new HeadShelves(folder.resolve("heads"), script, rehearsal);
    }

    Script script() {
        return script;
    }

    FolderFiles files() {
        return files;
    }

    List<Problem> problems() {
        return Stream.concat(problems.stream(), own.problems().stream()).toList();
    }

    /** The model of the script, where its folder is, and its heads. */
    Stream<OtherModel> described() {
        String name = files.folderName();
        return Files.isDirectory(folder)
                ? Stream.concat(Stream.of(described(name)), own.described(name))
                : Stream.empty();
    }

    private OtherModel described(String name) {
        TextHeads serving = heads;
        return new OtherModel(
                name,
                OtherModel.Kind.TEXT,
                "",
                serving == null ? null : serving.passport().about(),
                OtherModel.State.of(serving != null, proof != null, !problems.isEmpty()),
                digest,
                serving == null ? null : proof,
                serving == null ? null : serving.passport().timeBudget(),
                problems,
                files.card());
    }

    /** Heads of the user's own training. */
    HeadShelves own() {
        return own;
    }

    /** Empty when this script has no model. */
    Optional<TextHeads> heads() {
        return Optional.ofNullable(heads);
    }

    /** Reads the folder again if its files changed; what cannot be used leaves the last good heads in place. */
    synchronized boolean refresh() {
        boolean changed = own.refresh();
        return refreshShipped() || changed;
    }

    private boolean refreshShipped() {
        String now = Files.isDirectory(folder) ? files.fingerprint() : "";
        if (now.equals(fingerprint)) {
            return false;
        }
        fingerprint = now;
        digest = files.digest();
        problems = List.of();
        try {
            swap(now.isEmpty() ? null : load());
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    /** Waits for the encoder if it is still opening; whatever came meanwhile has read its golden texts then. */
    Optional<Encoder> encoder(Duration patience) throws InterruptedException {
        CompletableFuture<Encoder> opening = encoder;
        if (opening == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(opening.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException notThere) {
            return Optional.empty();
        }
    }

    synchronized void close() {
        swap(null);
        own.close();
        CompletableFuture<Encoder> opened = encoder;
        if (opened != null) {
            encoder = opened.whenComplete(TextShelf::closeOpened);
        }
    }

    private static void closeOpened(@Nullable Encoder opened, @Nullable Throwable neverOpened) {
        if (opened != null) {
            opened.close();
        }
    }

    private TextHeads load() {
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
            loaded.session().release();
            throw new InvalidAssetException(rehearsed.problems());
        }
        proof = rehearsed.proof();
        if (encoder == null) {
            encoder = opening();
        }
        return loaded;
    }

    private CompletableFuture<Encoder> opening() {
        CompletableFuture<Encoder> opening = new CompletableFuture<>();
        Thread opener = new Thread(() -> open(opening), "encoder-" + script.code());
        opener.setDaemon(true);
        opener.start();
        return opening;
    }

    private void open(CompletableFuture<Encoder> opening) {
        try {
            Encoder opened = Encoder.open(script);
            rehearse(opened);
            opening.complete(opened);
        } catch (RuntimeException | LinkageError noEncoder) {
            problems = List.of(new Problem(
                    files.named(FolderFiles.PASSPORT),
                    "encoder",
                    Encoder.nameFor(script),
                    "could not be opened: " + noEncoder.getMessage(),
                    "Maybe native libraries cannot be unpacked on this machine."));
            opening.completeExceptionally(noEncoder);
        }
    }

    /** Nobody's text is read before: who waits for the encoder waits for this too. */
    private synchronized void rehearse(Encoder opened) {
        rehearsal.begin(opened);
        TextHeads serving = heads;
        if (serving != null) {
            Rehearsal.Rehearsed rehearsed = rehearsal.of(serving, files);
            proof = rehearsed.proof();
            if (!rehearsed.problems().isEmpty()) {
                problems = rehearsed.problems();
                swap(null);
            }
        }
        own.rehearse();
    }

    private void swap(@Nullable TextHeads next) {
        TextHeads old = heads;
        heads = next;
        if (old != null) {
            old.session().release();
        }
    }
}
