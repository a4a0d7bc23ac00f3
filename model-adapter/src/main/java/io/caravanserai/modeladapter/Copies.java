package io.caravanserai.modeladapter;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.InvalidAssetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the files of versions that were let in on this node, the latest ones and all that are needed, each with a mark by which
 * it is told whether it is still what it was.
 */
final class Copies {

    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
    static final String MARK = "model.sha256";

    private final @Nullable Path folder;
    private final int most;

    /** Null until somebody said what is needed: nothing is forgotten before. */
    private @Nullable Set<String> needed;

    /**
     * @param folder null when nothing is to be kept
     * @param most copies that are kept without being needed
     */
    Copies(@Nullable Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** True for files that are a copy, and where nothing is kept. */
    boolean needNone(FolderFiles source) {
        return folder == null || source.isIn(folder);
    }

    /** A model that cannot be copied is used all the same. The mark comes last: half a first copy is none, a whole one stays. */
    synchronized void keep(
            String model, String version, List<String> files, Supplier<String> mark, FolderFiles source) {
        if (folder == null || needNone(source)) {
            return;
        }
        try {
            Path copy = Files.createDirectories(folder.resolve(name(model, version)));
            for (String file : files) {
                renew(copy.resolve(file), source.read(file));
            }
            renew(copy.resolve(MARK), mark.get().getBytes(StandardCharsets.US_ASCII));
            if (needed != null) {
                forget(folder, needed);
            }
        } catch (IOException | UncheckedIOException | InvalidAssetException disk) {
            LOG.atWarn()
                    .addKeyValue("model", model + "/" + version)
                    .addKeyValue("cause", disk.getMessage())
                    .log(
                            "A model could not be archived; once it is gone, it can neither be explained nor gone back to.");
        }
    }

    /** Beside and in one move, so that a full disk or a sudden end leaves what was there. */
    private static void renew(Path kept, byte[] content) throws IOException {
        if (Files.isRegularFile(kept) && Arrays.equals(Files.readAllBytes(kept), content)) {
            return;
        }
        Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
        Files.write(fresh, content);
        Files.move(fresh, kept, ATOMIC_MOVE);
    }

    /** Copies of these are kept however old they are; their folders are named as the copies are. */
    synchronized void need(Stream<ModelStanding> standings) {
        needed = standings.flatMap(one -> copyOf(one).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for one that was written down before versions were. */
    private static Optional<String> copyOf(ModelStanding one) {
        return ModelStanding.isFormer(one.folder())
                ? Optional.of(one.folder().replace(ModelStanding.FORMER, "@"))
                : Optional.ofNullable(one.version()).map(version -> name(ModelStanding.model(one.folder()), version));
    }

    /** Where the whole copy of a {@linkplain ModelStanding#former former} version lies. */
    Optional<Path> of(String former) {
        return Optional.of(former)
                .filter(ModelStanding::isFormer)
                .flatMap(name -> whole(name.replace(ModelStanding.FORMER, "@")));
    }

    /** Where the whole copy of a version lies. */
    Optional<Path> of(String model, String version) {
        return whole(name(model, version));
    }

    private Optional<Path> whole(String name) {
        return Optional.ofNullable(folder)
                .map(kept -> kept.resolve(name))
                .filter(copy -> Files.exists(copy.resolve(MARK)));
    }

    /** What the copy was marked with; empty when that cannot be read. */
    String mark(Path copy) {
        try {
            return Files.readString(copy.resolve(MARK));
        } catch (IOException damaged) {
            return "";
        }
    }

    private static String name(String model, String version) {
        return model + "@" + version;
    }

    private void forget(Path kept, Set<String> unforgotten) throws IOException {
        try (Stream<Path> copies = Files.list(kept)) {
            List<Path> old = copies.filter(copy -> copy.getFileName().toString().contains("@"))
                    .sorted(Comparator.comparing(Copies::keptAt).reversed())
                    .skip(most)
                    .filter(copy -> !unforgotten.contains(String.valueOf(copy.getFileName())))
                    .toList();
            for (Path copy : old) {
                delete(copy);
            }
        }
    }

    private static FileTime keptAt(Path copy) {
        try {
            return Files.getLastModifiedTime(copy);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path copy) throws IOException {
        try (Stream<Path> files = Files.list(copy)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(copy);
    }
}
