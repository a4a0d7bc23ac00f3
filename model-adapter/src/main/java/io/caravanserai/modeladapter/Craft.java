package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.passport.About;
import io.caravanserai.modeladapter.passport.SaidReference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How models of one kind are opened, described and closed. */
interface Craft<T> {

    /** Bytes of one file that are still read. */
    default long largestFile() {
        return Shelf.LARGEST_FILE;
    }

    /** @throws InvalidAssetException for what cannot be used */
    Loaded<T> load(FolderFiles files);

    Sheet sheet(T content);

    /** Closes it as soon as nobody is asking it. */
    void release(T content);

    /** What golden answers are about, where that lies beside them: pictures. */
    default List<String> pictures(FolderFiles files, String golden) {
        return List.of();
    }

    /** What can be used, and what it was measured at; null when it could not be tried yet. */
    record Loaded<T>(T content, @Nullable Proof proof) {}

    /**
     * What a passport says of a version.
     *
     * @param budget for one text or picture, null where none is declared
     * @param files whose bytes make the version
     * @param golden the file of golden answers
     * @param reference how its answers were spread in training, null where the passport does not say
     */
    record Sheet(
            About about,
            String answers,
            @Nullable Duration budget,
            List<String> files,
            String golden,
            @Nullable SaidReference reference) {}
}
