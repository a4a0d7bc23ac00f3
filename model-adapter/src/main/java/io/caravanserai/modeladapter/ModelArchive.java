package io.caravanserai.modeladapter;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Copies that are kept. */
    static final int MOST = 20;

    private final @Nullable Path folder;
    private final Catalogue catalogue;
    private final ModelSettings settings;
    private final ModelWorkers workers;

    /** Null until somebody said what is needed: nothing is forgotten before. */
    private @Nullable Set<String> needed;

    /** @param folder null when nothing is to be kept */
    ModelArchive(@Nullable Path folder, Catalogue catalogue, ModelSettings settings, ModelWorkers workers) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.settings = settings;
        this.workers = workers;
    }

    /** A model that cannot be copied is used all the same. The hash comes last: half a first copy is none, a whole one stays. */
    synchronized void keep(Passport passport, FolderFiles source) {
        if (folder == null || source.isIn(folder)) {
            return;
        }
        try {
            Path copy = Files.createDirectories(folder.resolve(
                    name(passport.about().name(), passport.about().version())));
            for (String file : files(passport)) {
                renew(copy.resolve(file), source.read(file));
            }
            byte[] hash = hash(source.read(passport.file())).getBytes(StandardCharsets.US_ASCII);
            renew(copy.resolve(HASH), hash);
            if (needed != null) {
                forget(folder, needed);
            }
        } catch (IOException | UncheckedIOException | InvalidAssetException disk) {
            LOG.atWarn()
                    .addKeyValue("model", passport.about().id())
                    .addKeyValue("cause", disk.getMessage())
                    .log("A model could not be archived; its scores cannot be explained once it is gone.");
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

    /** Copies of these are kept however old they are. */
    synchronized void need(List<ModelStanding> standings) {
        needed = standings.stream()
                .filter(ModelStanding::isNeeded)
                .flatMap(one -> copyOf(one).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for one that was written down before versions were. */
    private static Optional<String> copyOf(ModelStanding one) {
        return ModelStanding.isFormer(one.folder())
                ? Optional.of(one.folder().replace(ModelStanding.FORMER, "@"))
                : Optional.ofNullable(one.version()).map(version -> name(ModelStanding.model(one.folder()), version));
    }

    /** Where the whole copy of a {@linkplain ModelStanding#former former} version lies. */
    Optional<Path> copy(String former) {
        return Optional.ofNullable(folder)
                .filter(kept -> ModelStanding.isFormer(former))
                .map(kept -> kept.resolve(former.replace(ModelStanding.FORMER, "@")))
                .filter(copy -> Files.exists(copy.resolve(HASH)));
    }

    /**
     * Nobody could tell from a receipt which files scored if two bore the same version.
     *
     * @throws InvalidAssetException when this version was let in before with another graph or another passport
     */
    void requireSame(Passport passport, FolderFiles source) {
        Path copy = folder == null || source.isIn(folder)
                ? null
                : folder.resolve(name(passport.about().name(), passport.about().version()));
        if (copy != null && Files.exists(copy.resolve(HASH)) && !isSame(copy, passport, source)) {
            throw new InvalidAssetException(new Problem(
                    source.named(FolderFiles.PASSPORT),
                    "version",
                    passport.about().version(),
                    "was admitted before with another graph or another passport, so that receipts could not tell them apart",
                    "Maybe count the version up; what was in use stays in use."));
        }
    }

    private boolean isSame(Path copy, Passport passport, FolderFiles source) {
        try {
            return hash(source.read(passport.file())).equals(recorded(copy)) && isSame(copy, passport);
        } catch (IOException | InvalidAssetException damaged) {
            return true;
        }
    }

    /** Owner, title and comments may be mended without counting. */
    private boolean isSame(Path copy, Passport passport) {
        return new ModelFolder(copy, catalogue, settings, workers).passport().scoresLike(passport);
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

    private static void forget(Path folder, Set<String> needed) throws IOException {
        try (Stream<Path> copies = Files.list(folder)) {
            List<Path> old = copies.sorted(
                            Comparator.comparing(ModelArchive::keptAt).reversed())
                    .skip(MOST)
                    .filter(copy -> !needed.contains(String.valueOf(copy.getFileName())))
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
