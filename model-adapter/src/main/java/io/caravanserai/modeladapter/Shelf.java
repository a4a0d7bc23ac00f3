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
    private final Supplier<T> load;
    private final Function<T, SharedSession> session;

    private String fingerprint = "";
    private volatile @Nullable T content;
    private volatile List<Problem> problems = List.of();

    /** @param load throws {@link InvalidAssetException} for what cannot be used */
    Shelf(FolderFiles files, Supplier<T> load, Function<T, SharedSession> session) {
        this.files = files;
        this.load = load;
        this.session = session;
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
        problems = List.of();
        try {
            swap(load.get());
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    /** Takes what is served out of use if something is wrong with it after all. */
    void recheck(Function<T, List<Problem>> check) {
        T serving = content;
        List<Problem> wrong = serving == null ? List.of() : check.apply(serving);
        if (!wrong.isEmpty()) {
            problems = wrong;
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
