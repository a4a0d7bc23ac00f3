package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.SharedSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One folder's place: what it serves now, which may be swapped while the hub runs, and what is wrong with its files. */
final class Shelf<T> {

    /** Bytes of one file that are still read. */
    static final long LARGEST_FILE = 256L << 20;

    private final FolderFiles files;
    private final Supplier<Loaded<T>> load;
    private final Function<T, SharedSession> session;

    private String fingerprint = "";
    private volatile @Nullable T content;
    private volatile List<Problem> problems = List.of();
    private volatile @Nullable Proof proof;
    private volatile String digest = "";

    /** @param load throws {@link InvalidAssetException} for what cannot be used */
    Shelf(FolderFiles files, Supplier<Loaded<T>> load, Function<T, SharedSession> session) {
        this.files = files;
        this.load = load;
        this.session = session;
    }

    /** What can be served, and what it was measured at; null when it could not be tried yet. */
    record Loaded<T>(T content, @Nullable Proof proof) {}

    /** @param sheet of what is served */
    OtherModel described(String folder, OtherModel.Kind kind, Function<T, OtherModel.Sheet> sheet) {
        T serving = content;
        OtherModel.Sheet known = serving == null ? null : sheet.apply(serving);
        return new OtherModel(
                folder,
                kind,
                known == null ? "" : known.answers(),
                known == null ? null : known.about(),
                OtherModel.State.of(serving != null, proof != null, !problems.isEmpty()),
                digest,
                serving == null ? null : proof,
                known == null ? null : known.budget(),
                problems,
                files.card());
    }

    Optional<T> content() {
        return Optional.ofNullable(content);
    }

    List<Problem> problems() {
        return problems;
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
            Loaded<T> loaded = load.get();
            proof = loaded.proof();
            swap(loaded.content());
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    /** Takes what is served out of use if something is wrong with it after all. */
    void recheck(Function<T, Rehearsal.Rehearsed> check) {
        T serving = content;
        if (serving == null) {
            return;
        }
        Rehearsal.Rehearsed rehearsed = check.apply(serving);
        proof = rehearsed.proof();
        if (!rehearsed.problems().isEmpty()) {
            problems = rehearsed.problems();
            swap(null);
        }
    }

    void retire() {
        swap(null);
    }

    private void swap(@Nullable T next) {
        T old = content;
        content = next;
        if (old != null) {
            session.apply(old).release();
        }
    }
}
