package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of every version that was ever let in on this node, the latest ones, so that its scores can be explained when its folder
 * is gone or holds another version. A copy whose graph is not the one that was let in is not used.
 */
final class ModelArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ModelArchive.class);
    private static final String HASH = "model.sha256";
    private static final String FORMER = "@was-";

    /** Copies that are kept. */
    static final int MOST = 20;

    private final @Nullable Path folder;
    private final Catalogue catalogue;
    private final ModelSettings settings;
    private final ModelWorkers workers;

    /** @param folder null when nothing is to be kept */
    ModelArchive(@Nullable Path folder, Catalogue catalogue, ModelSettings settings, ModelWorkers workers) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.settings = settings;
        this.workers = workers;
    }

    /** A model that cannot be copied is used all the same. The hash comes last: half a copy is none. */
    synchronized void keep(Passport passport, FolderFiles source) {
        if (folder == null || source.isIn(folder)) {
            return;
        }
        try {
            Path copy = Files.createDirectories(folder.resolve(
                    name(passport.about().name(), passport.about().version())));
            Files.deleteIfExists(copy.resolve(HASH));
            for (String file : files(passport)) {
                Files.write(copy.resolve(file), source.read(file));
            }
            Files.writeString(copy.resolve(HASH), hash(source.read(passport.file())));
            forget(folder);
        } catch (IOException | UncheckedIOException | InvalidAssetException disk) {
            LOG.atWarn()
                    .addKeyValue("model", passport.about().id())
                    .addKeyValue("cause", disk.getMessage())
                    .log("A model could not be archived; its scores cannot be explained once it is gone.");
        }
    }

    /** The folder's name of a version that was changed in place, empty when no whole copy of it is here. */
    Optional<String> former(String model, String version) {
        String former = model + FORMER + version;
        return copy(former).map(kept -> former);
    }

    /** Where the files of a former version lie. */
    Optional<Path> copy(String former) {
        return Optional.ofNullable(folder)
                .filter(kept -> former.contains(FORMER))
                .map(kept -> kept.resolve(former.replace(FORMER, "@")))
                .filter(copy -> Files.exists(copy.resolve(HASH)));
    }

    /** Open for the caller, who releases it; empty when it was never here, or is not what it was. */
    Optional<TabularModel> open(String name, String version) {
        Path copy = folder == null ? null : folder.resolve(name(name, version));
        if (copy == null || !Files.exists(copy.resolve(HASH))) {
            return Optional.empty();
        }
        try {
            ModelFolder archived = new ModelFolder(copy, catalogue, settings, workers);
            Passport passport = archived.passport();
            byte[] graph = Files.readAllBytes(copy.resolve(passport.file()));
            return hash(graph).equals(recorded(copy))
                    ? Optional.of(archived.admittedBefore(passport))
                    : Optional.empty();
        } catch (IOException | InvalidAssetException damaged) {
            LOG.atWarn()
                    .addKeyValue("model", name + "/" + version)
                    .addKeyValue("cause", damaged.getMessage())
                    .log("An archived model cannot be opened.");
            return Optional.empty();
        }
    }

    private static String name(String model, String version) {
        return model + "@" + version;
    }

    private static List<String> files(Passport passport) {
        return Stream.of(
                        FolderFiles.PASSPORT,
                        passport.file(),
                        passport.golden(),
                        FolderFiles.CARD,
                        passport.background())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String recorded(Path copy) throws IOException {
        Path file = copy.resolve(HASH);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> copies = Files.list(folder)) {
            List<Path> old = copies.sorted(
                            Comparator.comparing(ModelArchive::keptAt).reversed())
                    .skip(MOST)
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

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
