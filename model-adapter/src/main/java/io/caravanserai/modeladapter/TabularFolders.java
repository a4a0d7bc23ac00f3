package io.caravanserai.modeladapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** The folders of models of tables of numbers among those of all models. */
final class TabularFolders {

    private final Path folder;
    private volatile Set<String> others = Set.of();

    TabularFolders(Path folder) {
        this.folder = folder;
    }

    /** Another reader holds these: one whose passport cannot be read just now is that reader's to name. */
    void leave(Set<String> folders) {
        others = Set.copyOf(folders);
    }

    /**
     * Their names, in order.
     *
     * @param before what was there at the last look, while the folder is changing
     */
    Stream<String> listed(Collection<String> before) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children
                    .filter(Files::isDirectory)
                    .filter(child -> !isLeft(child) && !ModelShelf.isOfAnotherKind(child))
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException changing) {
            return Set.copyOf(before).stream().sorted();
        }
    }

    private boolean isLeft(Path child) {
        return others.contains(String.valueOf(child.getFileName())) && !ModelShelf.isReadable(child);
    }
}
