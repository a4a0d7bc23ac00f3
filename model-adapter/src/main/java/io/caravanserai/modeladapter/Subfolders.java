package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.PassportReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders of models below one folder. */
final class Subfolders {

    private Subfolders() {}

    /**
     * Their names, in order.
     *
     * @param known what is listed while the folder changes
     */
    static List<String> of(Path folder, Predicate<Path> isOne, Set<String> known) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(isOne)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.copyOf(known);
        }
    }

    /** Those whose passport is of a kind, and known ones whose passport cannot be read just now. */
    static List<String> ofKind(Path folder, Predicate<byte[]> isKind, Set<String> known) {
        return of(folder, child -> isOfKind(child, isKind, known.contains(String.valueOf(child.getFileName()))), known);
    }

    private static boolean isOfKind(Path child, Predicate<byte[]> isKind, boolean isKnown) {
        try {
            Path passport = child.resolve(FolderFiles.PASSPORT);
            if (!Files.isRegularFile(passport)) {
                return false;
            }
            byte[] yaml = Files.readAllBytes(passport);
            return isKind.test(yaml) || isKnown && !PassportReader.isReadable(yaml);
        } catch (IOException unreadable) {
            return isKnown;
        }
    }
}
