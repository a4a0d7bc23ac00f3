package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One folder's place: what it holds now, which may be swapped while the hub runs, and what is wrong with its files. */
final class Shelf<T> {

    /** Bytes of one file that are still read. */
    static final long LARGEST_FILE = 256L << 20;

    /** Asks what a shelf in the shadow holds, and compares. */
    interface Look<T> {
        /** @param said hears what it answered */
        Likeness at(T content, Tally said) throws TimeoutException, ExecutionException, InterruptedException;
    }

    private final String name;
    private final FolderFiles files;
    private final Craft<T> craft;
    private final Filing<T> filing;
    private volatile Logbook log = Logbook.empty(null);

    /** Where what is held was read: a copy, when the folder's own files are broken. */
    private volatile FolderFiles source;

    private String fingerprint = "";
    private volatile @Nullable T content;
    private volatile List<Problem> problems = List.of();
    private volatile @Nullable Proof proof;
    private volatile String digest = "";

    /** @param name what the roster calls it: for a former version, whose files are a copy, not the folder's name */
    Shelf(String name, Path folder, Craft<T> craft, Copies copies) {
        this.name = name;
        files = new FolderFiles(folder, craft.largestFile());
        source = files;
        this.craft = craft;
        filing = new Filing<>(craft, copies);
    }

    String name() {
        return name;
    }

    /** Where what is held was read. */
    FolderFiles source() {
        return source;
    }

    OtherModel described(OtherModel.Kind kind) {
        T held = content;
        Craft.Sheet known = held == null ? null : craft.sheet(held);
        return new OtherModel(
                name,
                kind,
                known == null ? "" : known.answers(),
                known == null ? null : known.about(),
                OtherModel.State.of(held != null, proof != null, !problems.isEmpty()),
                digest,
                held == null ? null : proof,
                known == null ? null : known.budget(),
                pulse(known),
                log.beside().figures(),
                held != null && kind.isWatched() ? log.said().spread() : null,
                problems,
                files.card(),
                null);
    }

    Resident resident(String purpose) {
        T held = content;
        return new Resident(
                name, purpose, isTried() ? edition() : null, pulse(held == null ? null : craft.sheet(held)));
    }

    /** Null when nothing is held; a model without a budget of its own is never too slow for it. */
    private @Nullable Pulse pulse(Craft.@Nullable Sheet known) {
        if (known == null) {
            return null;
        }
        return log.calls().pulse(known.budget() == null ? Duration.ZERO : known.budget());
    }

    Optional<T> content() {
        return Optional.ofNullable(content);
    }

    /** Of what is held, null when nothing is. */
    @Nullable
    String edition() {
        T held = content;
        return held == null ? null : craft.sheet(held).about().version();
    }

    /** False while it waits to be tried. */
    boolean isTried() {
        return content != null && proof != null;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What it does when it is in use. */
    CallLog calls() {
        return log.calls();
    }

    /** How its answers are spread. */
    Tally said() {
        return log.said();
    }

    /** True when its files are others than those it was read from. */
    boolean isStale() {
        return !files.fingerprint().equals(fingerprint);
    }

    /** Reads the folder again if its files changed; what cannot be used leaves the last good content in place. */
    boolean refresh() {
        String now = files.fingerprint();
        if (now.equals(fingerprint)) {
            return false;
        }
        fingerprint = now;
        digest = files.digest();
        problems = List.of();
        try {
            take(craft.load(files));
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    void readAgainIf(boolean isOld) {
        fingerprint = isOld ? "" : fingerprint;
    }

    private void take(Craft.Loaded<T> loaded) {
        try {
            filing.requireSame(files, loaded.content());
        } catch (InvalidAssetException anotherContent) {
            craft.release(loaded.content());
            throw anotherContent;
        }
        proof = loaded.proof();
        log = Logbook.empty(craft.sheet(loaded.content()).reference());
        source = files;
        swap(loaded.content());
        keep();
    }

    /** Once it was tried, and only what was tried: files that were changed since are read first. */
    private void keep() {
        T held = content;
        if (held != null && proof != null && !(source == files && isStale())) {
            filing.keep(source, held);
        }
    }

    /** Takes what is held out of use if something is wrong with it after all. */
    void recheck(Function<T, Rehearsal.Rehearsed> check) {
        T held = content;
        if (held == null) {
            return;
        }
        Rehearsal.Rehearsed rehearsed = check.apply(held);
        List<Problem> wrong = rehearsed.problems().isEmpty() ? differing(held) : rehearsed.problems();
        proof = rehearsed.proof();
        if (wrong.isEmpty()) {
            keep();
        } else {
            problems = wrong;
            swap(null);
        }
    }

    /** Another folder of this version may have been kept since this one was read. */
    private List<Problem> differing(T held) {
        try {
            if (source != files || !isStale()) {
                filing.requireSame(source, held);
            }
            return List.of();
        } catch (InvalidAssetException anotherContent) {
            return anotherContent.problems();
        }
    }

    /** Takes over what another shelf holds, which is used no more; the calls it made go with it. */
    void adopt(Shelf<T> other) {
        boolean sameFiles = files.isOf(other.files);
        fingerprint = sameFiles ? other.fingerprint : files.fingerprint();
        digest = sameFiles ? other.digest : files.digest();
        problems = sameFiles ? other.problems : List.of();
        proof = other.proof;
        log = other.log;
        source = files;
        swap(other.content);
    }

    /** Reads a copy; false when it is not what was let in once. */
    boolean isWholeCopy() {
        refresh();
        T held = content;
        return held != null && filing.isWhole(files, held);
    }

    /** A copy of the last good files is used, though those of the folder are broken. */
    void restore(Shelf<T> copy) {
        proof = copy.proof;
        log = copy.log;
        source = copy.files;
        swap(copy.content);
    }

    /** Its files are what another shelf found wrong; what it holds stays. */
    void refuse(Shelf<T> changed, List<Problem> why) {
        fingerprint = changed.fingerprint;
        digest = changed.digest;
        problems = why;
    }

    /** In the shadow: beside the one in use, and nobody hears of it. */
    void lookOn(Look<T> look) {
        T held = content;
        if (held == null) {
            return;
        }
        Logbook now = log;
        long start = System.nanoTime();
        try {
            now.beside().add(look.at(held, now.said()), System.nanoTime() - start);
        } catch (RejectedExecutionException busy) {
            now.beside().passedOver();
        } catch (TimeoutException | ExecutionException | RuntimeException noAnswer) {
            now.beside().failed(System.nanoTime() - start);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
    }

    void passedOver() {
        log.beside().passedOver();
    }

    /** Its calls of an earlier reign are no reason to end the new one. */
    void crowned() {
        log.crowned();
    }

    void retire() {
        swap(null);
    }

    private void swap(@Nullable T next) {
        T old = content;
        content = next;
        if (old != null) {
            craft.release(old);
        }
    }
}
