package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.About;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder's place: what it holds now, which may be swapped while the hub runs, and what is wrong with its files. */
final class Shelf<T> {

    /** Bytes of one file that are still read. */
    static final long LARGEST_FILE = 256L << 20;

    /** Asks what a shelf in the shadow holds, and compares. */
    interface Look<T> {
        Likeness at(T content) throws TimeoutException, ExecutionException, InterruptedException;
    }

    private final String name;
    private final FolderFiles files;
    private final Craft<T> craft;
    private final Copies copies;
    private volatile CallLog calls = new CallLog();
    private volatile SideLog beside = new SideLog();

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
        this.copies = copies;
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
                beside.figures(),
                problems,
                files.card());
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
        return calls.pulse(known.budget() == null ? Duration.ZERO : known.budget());
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
        return calls;
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
            requireSame(files, craft.sheet(loaded.content()));
        } catch (InvalidAssetException anotherContent) {
            craft.release(loaded.content());
            throw anotherContent;
        }
        proof = loaded.proof();
        calls = new CallLog();
        beside = new SideLog();
        source = files;
        swap(loaded.content());
        keep();
    }

    /** Nobody could tell from an event which files spoke if two bore the same version. */
    private void requireSame(FolderFiles from, Craft.Sheet sheet) {
        About about = sheet.about();
        boolean differs = !copies.needNone(from)
                && copies.of(about.name(), about.version())
                        .filter(copy -> !copies.mark(copy).equals(Essence.of(from, sheet.files())))
                        .isPresent();
        if (differs) {
            throw new InvalidAssetException(ModelArchive.sameVersion(from, about.version()));
        }
    }

    /** Once it was tried, and only what was tried: files that were changed since are read first. */
    private void keep() {
        T held = content;
        if (held != null && proof != null && !(source == files && isStale())) {
            Craft.Sheet sheet = craft.sheet(held);
            copies.keep(
                    sheet.about().name(),
                    sheet.about().version(),
                    needed(sheet),
                    () -> Essence.of(source, sheet.files()),
                    source);
        }
    }

    /** Nothing else of the folder: what somebody left there may be large, or about people. */
    private List<String> needed(Craft.Sheet sheet) {
        return Stream.of(
                        List.of(FolderFiles.PASSPORT, FolderFiles.CARD, sheet.golden()),
                        sheet.files(),
                        craft.pictures(source, sheet.golden()))
                .flatMap(List::stream)
                .distinct()
                .toList();
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
                requireSame(source, craft.sheet(held));
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
        calls = other.calls;
        beside = other.beside;
        source = files;
        swap(other.content);
    }

    /** Reads a copy; false when it is not what was let in once. */
    boolean isWholeCopy() {
        refresh();
        T held = content;
        return held != null
                && files.isMarked(
                        Copies.MARK, Essence.of(files, craft.sheet(held).files()));
    }

    /** A copy of the last good files is used, though those of the folder are broken. */
    void restore(Shelf<T> copy) {
        proof = copy.proof;
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
        long start = System.nanoTime();
        try {
            beside.add(look.at(held), System.nanoTime() - start);
        } catch (RejectedExecutionException busy) {
            beside.passedOver();
        } catch (TimeoutException | ExecutionException noAnswer) {
            beside.failed(System.nanoTime() - start);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
    }

    void passedOver() {
        beside.passedOver();
    }

    /** Its calls of an earlier reign are no reason to end the new one. */
    void crowned() {
        calls.clear();
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
