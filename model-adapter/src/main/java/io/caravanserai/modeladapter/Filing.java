package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.passport.About;
import java.util.List;
import java.util.stream.Stream;

/** Keeps copies of what was let in, and tells whether a version was let in before with other content. */
record Filing<T>(Craft<T> craft, Copies copies) {

    /**
     * Nobody could tell from an event which files spoke if two bore the same version.
     *
     * @throws InvalidAssetException when it was let in before with other files
     */
    void requireSame(FolderFiles from, T content) {
        Craft.Sheet sheet = craft.sheet(content);
        About about = sheet.about();
        boolean differs = !copies.needNone(from)
                && copies.of(about.name(), about.version())
                        .filter(copy -> !copies.mark(copy).equals(Essence.of(from, sheet.files())))
                        .isPresent();
        if (differs) {
            throw new InvalidAssetException(ModelArchive.sameVersion(from, about.version()));
        }
    }

    void keep(FolderFiles source, T content) {
        Craft.Sheet sheet = craft.sheet(content);
        copies.keep(
                sheet.about().name(),
                sheet.about().version(),
                needed(source, sheet),
                () -> Essence.of(source, sheet.files()),
                source);
    }

    /** Nothing else of the folder: what somebody left there may be large, or about people. */
    private List<String> needed(FolderFiles source, Craft.Sheet sheet) {
        return Stream.of(
                        List.of(FolderFiles.PASSPORT, FolderFiles.CARD, sheet.golden()),
                        sheet.files(),
                        craft.pictures(source, sheet.golden()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** False for a copy that is not what was let in once. */
    boolean isWhole(FolderFiles copy, T content) {
        return copy.isMarked(Copies.MARK, Essence.of(copy, craft.sheet(content).files()));
    }
}
