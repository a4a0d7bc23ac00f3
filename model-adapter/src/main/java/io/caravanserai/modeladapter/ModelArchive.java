package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Copies that are kept. */
    static final int MOST = 20;

    private final Copies copies;
    private final Catalogue catalogue;
    private final ModelSettings settings;
    private final ModelWorkers workers;

    /** @param folder null when nothing is to be kept */
    ModelArchive(@Nullable Path folder, Catalogue catalogue, ModelSettings settings, ModelWorkers workers) {
        copies = new Copies(folder, MOST);
        this.catalogue = catalogue;
        this.settings = settings;
        this.workers = workers;
    }

    /** A model that cannot be copied is used all the same. */
    void keep(Passport passport, FolderFiles source) {
        copies.keep(
                passport.about().name(),
                passport.about().version(),
                files(passport),
                () -> Essence.hash(source.read(passport.file())),
                source);
    }

    /** Copies of these are kept however old they are. */
    void need(List<ModelStanding> standings) {
        copies.need(standings.stream().filter(ModelStanding::isNeeded));
    }

    /** Where the whole copy of a {@linkplain ModelStanding#former former} version lies. */
    Optional<Path> copy(String former) {
        return copies.of(former);
    }

    /**
     * Nobody could tell from a receipt which files scored if two bore the same version.
     *
     * @throws InvalidAssetException when this version was let in before with another graph or another passport
     */
    void requireSame(Passport passport, FolderFiles source) {
        boolean differs = !copies.needNone(source)
                && copies.of(passport.about().name(), passport.about().version())
                        .filter(copy -> !isSame(copy, passport, source))
                        .isPresent();
        if (differs) {
            throw new InvalidAssetException(sameVersion(source, passport.about().version()));
        }
    }

    static Problem sameVersion(FolderFiles source, String version) {
        return new Problem(
                source.named(FolderFiles.PASSPORT),
                "version",
                version,
                "was admitted before with another graph or another passport, so that receipts could not tell them apart",
                "Maybe count the version up; what was in use stays in use.");
    }

    private boolean isSame(Path copy, Passport passport, FolderFiles source) {
        try {
            return Essence.hash(source.read(passport.file())).equals(copies.mark(copy)) && isSame(copy, passport);
        } catch (InvalidAssetException damaged) {
            return true;
        }
    }

    /** Owner, title and comments may be mended without counting. */
    private boolean isSame(Path copy, Passport passport) {
        return new ModelFolder(copy, catalogue, settings, workers).passport().scoresLike(passport);
    }

    /** Open for the caller, who releases it; empty when it was never here, or is not what it was. */
    Optional<TabularModel> open(String name, String version) {
        return copies.of(name, version).flatMap(copy -> open(copy, name + "/" + version));
    }

    private Optional<TabularModel> open(Path copy, String id) {
        try {
            ModelFolder archived = new ModelFolder(copy, catalogue, settings, workers);
            Passport passport = archived.passport();
            byte[] graph = Files.readAllBytes(copy.resolve(passport.file()));
            return Essence.hash(graph).equals(copies.mark(copy))
                    ? Optional.of(archived.admittedBefore(passport))
                    : Optional.empty();
        } catch (IOException | InvalidAssetException damaged) {
            LOG.atWarn()
                    .addKeyValue("model", id)
                    .addKeyValue("cause", damaged.getMessage())
                    .log("An archived model cannot be opened.");
            return Optional.empty();
        }
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
}
