package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.EncoderPassportReader;
import io.caravanserai.modeladapter.passport.ImagePassportReader;
import io.caravanserai.modeladapter.passport.NeighbourPassportReader;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportReader;
import io.caravanserai.modeladapter.passport.TextGraphPassportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One folder's place on the shelf: what it serves now, the state of the files it was read from, and what is wrong. */
final class ModelShelf {

    private final String name;
    private final Path folder;
    private final Catalogue catalogue;
    private final ModelSettings settings;
    private final ModelWorkers workers;
    private final ModelArchive archive;
    private final boolean absent;
    private final FolderFiles files;

    private volatile BesideLog beside = new BesideLog(1);
    private String fingerprint = "";
    private volatile String purpose = "";
    private volatile @Nullable GuardedModel model;
    private volatile @Nullable Rules declared;
    private volatile @Nullable Admission admission;
    private volatile List<Problem> problems = List.of();

    /**
     * @param name what the roster calls it: the folder's name, but for a former version, whose files lie in the archive
     * @param absent true when its model stays out and only the rules of its passport answer
     */
    ModelShelf(
            String name,
            Path folder,
            Catalogue catalogue,
            ModelSettings settings,
            ModelWorkers workers,
            ModelArchive archive,
            boolean absent) {
        this.name = name;
        this.folder = folder;
        this.catalogue = catalogue;
        this.settings = settings;
        this.workers = workers;
        this.archive = archive;
        this.absent = absent;
        files = new FolderFiles(folder, settings.largestFile());
    }

    /** Text and image models and tables of neighbours have readers of their own. */
    static boolean isOfAnotherKind(Path folder) {
        Path passport = folder.resolve(FolderFiles.PASSPORT);
        try {
            if (!Files.exists(passport)) {
                return isNamedLikeAnotherKind(folder);
            }
            byte[] yaml = Files.readAllBytes(passport);
            return !PassportReader.isReadable(yaml) && isNamedLikeAnotherKind(folder)
                    || PassportReader.kindOf(yaml).isText()
                    || TextGraphPassportReader.isTextGraph(yaml)
                    || EncoderPassportReader.isEncoder(yaml)
                    || ImagePassportReader.isImage(yaml)
                    || NeighbourPassportReader.isNeighbours(yaml);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** False while its passport is no YAML. */
    static boolean isReadable(Path folder) {
        try {
            return PassportReader.isReadable(Files.readAllBytes(folder.resolve(FolderFiles.PASSPORT)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isNamedLikeAnotherKind(Path folder) {
        return TextShelf.isName(folder) || NeighbourRecommender.isName(folder);
    }

    /** True when its files are others than those it was read from. */
    boolean isStale() {
        return !files.fingerprint().equals(fingerprint);
    }

    /** Reads the folder again if its files changed; what cannot be used leaves the last good model in its place. */
    boolean refresh() {
        String now = files.fingerprint();
        if (now.equals(fingerprint)) {
            return false;
        }
        fingerprint = now;
        problems = List.of();
        try {
            load();
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    String name() {
        return name;
    }

    boolean isAdmitted() {
        return model != null;
    }

    /** Of the model that answers, null when none does. */
    @Nullable
    String edition() {
        GuardedModel serving = model;
        return serving == null ? null : serving.passport().about().version();
    }

    /** True when this version answers here, or nothing but the rules its passport declares. */
    boolean answersFor(ModelStanding standing) {
        String edition = edition();
        return name.equals(standing.folder()) && (edition == null || standing.isOf(edition));
    }

    /** Takes over what another shelf holds, which is used no more: of the same files, or before they were changed. */
    void adopt(ModelShelf other) {
        fingerprint = folder.equals(other.folder) ? other.fingerprint : files.fingerprint();
        purpose = other.purpose;
        declared = other.declared;
        admission = other.admission;
        beside = other.beside;
        problems = folder.equals(other.folder) ? other.problems : List.of();
        swap(other.model);
    }

    /** Its files are what another shelf found wrong; what it holds stays. */
    void refuse(ModelShelf changed, List<Problem> why) {
        fingerprint = changed.fingerprint;
        problems = why;
    }

    /** The last good files answer, though those of the folder are broken. */
    void restore(ModelShelf kept) {
        List<Problem> broken = problems;
        String seen = fingerprint;
        adopt(kept);
        problems = broken;
        fingerprint = seen;
    }

    /** Empty when no model is in use, or it cannot be asked now. */
    Optional<double[]> examine(List<Facts> rows, ModelWorkers aside) {
        return examined(rows, aside)
                .map(said -> said.stream().mapToDouble(Said::value).toArray());
    }

    private Optional<List<Said>> examined(List<Facts> rows, ModelWorkers aside) {
        GuardedModel serving = model;
        return serving == null ? Optional.empty() : serving.examine(rows, aside);
    }

    ModelVersion version() {
        GuardedModel serving = model;
        return new ModelVersion(
                name(),
                purpose,
                serving == null ? null : serving.passport(),
                serving == null ? null : admission,
                serving == null ? null : serving.pulse(),
                serving == null ? null : serving.counts(),
                beside.beside(),
                problems,
                files.card());
    }

    String purpose() {
        return purpose;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The model, else the rules its passport declares, else null. */
    @Nullable
    Scorer scorer() {
        GuardedModel serving = model;
        if (serving != null) {
            return serving;
        }
        Rules rules = declared;
        return rules == null ? null : rules.always(absent ? FallbackReason.MISSING : FallbackReason.BROKEN);
    }

    /** The model that answers now, not its rules. */
    Optional<TabularModel> model() {
        GuardedModel serving = model;
        return serving == null ? Optional.empty() : Optional.of(serving.model());
    }

    /** Beside the model in use; nobody hears of it. */
    void scoreBeside(List<Facts> rows, List<Said> used, ModelWorkers aside) {
        examined(rows, aside).ifPresentOrElse(said -> beside.add(used, said), () -> beside.passedOver(rows.size()));
    }

    void passedOver(int rows) {
        beside.passedOver(rows);
    }

    /** Its calls of an earlier reign are no reason to end the new one. */
    void crowned() {
        GuardedModel serving = model;
        if (serving != null) {
            serving.crowned();
        }
    }

    void retire() {
        swap(null);
    }

    private void load() {
        if (model == null) {
            purpose = PassportReader.kindOf(files.read(FolderFiles.PASSPORT)).purpose();
        }
        ModelFolder source = new ModelFolder(folder, catalogue, settings, workers);
        Passport passport = source.passport();
        if (model == null) {
            declared = GuardedModel.rulesOf(passport);
        }
        if (!absent) {
            ModelFolder.Admitted admitted = admitted(source, passport);
            archive.keep(passport, files);
            admission = admitted.admission();
            beside = new BesideLog(passport.output().span());
            swap(guarded(admitted));
        }
        declared = GuardedModel.rulesOf(passport);
        purpose = passport.about().purpose();
    }

    private ModelFolder.Admitted admitted(ModelFolder source, Passport passport) {
        ModelFolder.Admitted admitted = source.model(passport);
        try {
            archive.requireSame(passport, files);
            return admitted;
        } catch (InvalidAssetException anotherContent) {
            admitted.model().session().release();
            throw anotherContent;
        }
    }

    private GuardedModel guarded(ModelFolder.Admitted admitted) {
        TabularModel opened = admitted.model();
        boolean shared = admitted.admission().rowsStandAlone();
        return new GuardedModel(
                opened,
                new SharedCalls(opened.session(), opened::probabilities, workers, shared, settings.waiting()),
                settings.breaker(opened.passport().about().name()));
    }

    /** The new one is seen before the old one refuses calls, so that a caller always finds a successor. */
    private void swap(@Nullable GuardedModel next) {
        GuardedModel old = model;
        model = next;
        if (old != null) {
            old.retire();
        }
    }
}
