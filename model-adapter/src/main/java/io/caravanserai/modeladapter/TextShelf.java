package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.TextHeads;
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

    private final Script script;
    private final Path folder;
    private final String name;
    private final Rehearsal rehearsal;
    private final HeadShelves own;
    private final Encoders encoders;
    private final Shelves<TextHeads> shelves;

    private volatile @Nullable CompletableFuture<Encoder> encoder;
    private volatile List<Problem> problems = List.of();

    /**
     * @param archive where copies are kept, none without it
     * @param encoders that heads may stand on instead of the hub's own
     */
    TextShelf(Path models, @Nullable Path archive, Script script, Encoders encoders) {
        this.script = script;
        this.encoders = encoders;
        folder = models;
        name = nameOf(script);
        rehearsal = new Rehearsal();
        own = new HeadShelves(models.resolve(name).resolve("heads"), archive, script, rehearsal, encoders);
        shelves = new Shelves<>(
                OtherModel.Kind.TEXT,
                "",
                models,
                archive == null ? null : archive.resolve(name),
                new TextFolder(script, rehearsal));
    }

    private static String nameOf(Script script) {
        return "text-" + script.code();
    }

    /** True for the folder of a text model, whatever is in it. */
    static boolean isName(Path folder) {
        String model = ModelStanding.model(String.valueOf(folder.getFileName()));
        return Stream.of(Script.values()).map(TextShelf::nameOf).anyMatch(model::equals);
    }

    Script script() {
        return script;
    }

    List<Problem> problems() {
        return Stream.of(problems, shelves.problems(), own.shelves().problems())
                .flatMap(List::stream)
                .toList();
    }

    /** The model of the script, where its folder is, and its heads. */
    Stream<OtherModel> described() {
        return Stream.concat(shelves.described(), own.shelves().described());
    }

    Stream<Residents> rooms() {
        return Stream.of(shelves, own.shelves());
    }

    /** Heads of the user's own training. */
    HeadShelves own() {
        return own;
    }

    /** Who reads texts of this script, and who looks on; empty when this script has no model. */
    Optional<Slot<TextHeads>> slot() {
        return shelves.slot(name);
    }

    /** Empty when nobody reads texts of this script. */
    Optional<TextHeads> heads() {
        return slot().flatMap(Slot::content);
    }

    /** The model of the script and its heads, and the encoders they stand on. */
    Stream<StandsOn> standing() {
        EncoderPin pin = new EncoderPin(Encoder.nameFor(script), null, null);
        return Stream.concat(shelves.held().map(one -> new StandsOn(one.getKey(), pin)), own.standing());
    }

    /** Encoders came, changed or went. */
    synchronized void encodersChanged() {
        CompletableFuture<Encoder> opening = encoder;
        if (opening != null && opening.isCompletedExceptionally()) {
            encoder = null;
        }
        own.encodersChanged();
    }

    /** Reads the folder again if its files changed; what cannot be used leaves the last good heads in place. */
    synchronized boolean refresh() {
        boolean changed = own.refresh();
        changed |= shelves.refresh(Subfolders.of(folder, this::isOne, shelves.known()));
        if (encoder == null && (heads().isPresent() || encoders.describes(Encoder.nameFor(script)))) {
            encoder = opening();
        }
        return changed;
    }

    private boolean isOne(Path child) {
        return ModelStanding.model(String.valueOf(child.getFileName())).equals(name);
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
        shelves.close();
        own.shelves().close();
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
            if (encoders.began(opened)) {
                problems = List.of();
                rehearse(opened);
                opening.complete(opened);
            } else {
                opened.close();
                refuse(opening);
            }
        } catch (RuntimeException | LinkageError noEncoder) {
            problems = List.of(new Problem(
                    name + "/" + FolderFiles.PASSPORT,
                    "encoder",
                    Encoder.nameFor(script),
                    "could not be opened: " + noEncoder.getMessage(),
                    "Maybe native libraries cannot be unpacked on this machine."));
            opening.completeExceptionally(noEncoder);
        }
    }

    /** Its own problems say why. */
    private void refuse(CompletableFuture<Encoder> opening) {
        problems = List.of(new Problem(
                name + "/" + FolderFiles.PASSPORT,
                "encoder",
                Encoder.nameFor(script),
                "was refused, so that nobody reads texts in " + script.code(),
                "Maybe mend its folder, or take the folder away: without a passport it is used as it comes."));
        opening.completeExceptionally(new IllegalStateException("The encoder was refused."));
    }

    /** Nobody's text is read before: who waits for the encoder waits for this too. */
    private synchronized void rehearse(Encoder opened) {
        rehearsal.begin(opened);
        shelves.recheck(shelf -> heads -> rehearsal.of(heads, shelf.source()));
        own.rehearse();
    }
}
