package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.model.Answered;
import io.caravanserai.domain.model.Hindsight;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.ModelVersion;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.passport.Passport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Asks every admitted version about the latest decisions again, from what their receipts froze: beside the decisions' way,
 * with nothing kept that the database does not hold, and so the same on every node. Rows on which a version says no
 * probability are left out for all.
 */
public final class Examiner {

    private final OnnxModels models;
    private final Supplier<List<OtherModel>> others;
    private final Hindsight hindsight;
    private final PastRows pastRows;
    private final Supplier<List<ModelStanding>> standings;
    private final LifeSettings settings;
    private final InstantSource clock;
    private volatile List<VersionReport> reports = List.of();
    private volatile List<Problem> problems = List.of();

    /**
     * @param others of texts and pictures; they are not asked again, for nobody keeps texts for that
     * @param standings the roster of now
     */
    public Examiner(
            OnnxModels models,
            Supplier<List<OtherModel>> others,
            Hindsight hindsight,
            Catalogue catalogue,
            ActionCatalogue actions,
            Supplier<List<ModelStanding>> standings,
            LifeSettings settings,
            InstantSource clock) {
        this.models = models;
        this.others = others;
        this.hindsight = hindsight;
        this.pastRows = new PastRows(catalogue, actions);
        this.standings = standings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of the last look; empty before the first. */
    public List<VersionReport> reports() {
        return reports;
    }

    public Optional<VersionReport> report(String folder) {
        return reports.stream().filter(one -> one.folder().equals(folder)).findFirst();
    }

    /** Drift beyond the limit, of the versions that were in use at the last look. */
    public List<Problem> problems() {
        return problems;
    }

    /** Reads and examines anew; takes about as long as reading the decisions does. One at a time. */
    public synchronized void look() {
        List<Answered> latest = hindsight.latest(settings.decisions()).stream()
                .map(receipt -> new Answered(receipt, false))
                .toList();
        Map<String, List<ModelVersion>> byPurpose = new TreeMap<>();
        models.versions().stream().filter(ModelVersion::isAdmitted).forEach(version -> byPurpose
                .computeIfAbsent(version.purpose(), none -> new ArrayList<>())
                .add(version));
        List<VersionReport> found = new ArrayList<>();
        byPurpose.forEach((purpose, versions) -> found.addAll(examine(purpose, versions, latest)));
        others.get().forEach(model -> AnswerReport.of(model, settings).ifPresent(found::add));
        reports = List.copyOf(found);
        problems = new DriftAlarm(settings).problems(found, standings.get());
    }

    private List<VersionReport> examine(String purpose, List<ModelVersion> versions, List<Answered> latest) {
        Lesson lesson = Lesson.of(purpose);
        List<Answered> answers = lesson.read(hindsight, settings, clock.instant());
        String champion = standings.get().stream()
                .filter(one -> one.purpose().equals(purpose) && one.is(ModelState.CHAMPION))
                .map(ModelStanding::folder)
                .findFirst()
                .orElse(versions.get(0).folder());
        List<VersionReport> found = new ArrayList<>();
        for (ModelVersion version : versions) {
            Passport passport = version.passport();
            if (passport != null) {
                examine(
                                version,
                                passport,
                                champion,
                                pastRows.of(passport, latest),
                                lesson,
                                pastRows.of(passport, answers))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<VersionReport> examine(
            ModelVersion version,
            Passport passport,
            String champion,
            List<PastRow> rows,
            Lesson lesson,
            List<PastRow> answered) {
        Optional<double[]> said = said(version.folder(), rows);
        Optional<double[]> foretold = said(version.folder(), answered);
        if (said.isEmpty() || foretold.isEmpty()) {
            return Optional.empty();
        }
        double[] beside =
                version.folder().equals(champion) ? null : said(champion, rows).orElse(null);
        List<PastRow> sound = sound(rows, said.get(), beside);
        List<PastRow> soundAnswers = sound(answered, foretold.get(), null);
        return Optional.of(new Examination(settings, version, passport)
                .report(
                        sound,
                        sound(said.get(), said.get(), beside),
                        beside == null ? null : sound(beside, said.get(), beside),
                        lesson,
                        soundAnswers,
                        sound(foretold.get(), foretold.get(), null)));
    }

    private Optional<double[]> said(String folder, List<PastRow> rows) {
        List<Facts> facts = rows.stream().map(PastRow::facts).toList();
        return models.examine(folder, facts);
    }

    private static List<PastRow> sound(
            List<PastRow> rows, double[] said, double @org.jspecify.annotations.Nullable [] other) {
        List<PastRow> sound = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            if (isSound(i, said, other)) {
                sound.add(rows.get(i));
            }
        }
        return sound;
    }

    private static double[] sound(double[] values, double[] said, double @org.jspecify.annotations.Nullable [] other) {
        double[] sound = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (isSound(i, said, other)) {
                sound[count++] = values[i];
            }
        }
        return Arrays.copyOf(sound, count);
    }

    private static boolean isSound(int row, double[] said, double @org.jspecify.annotations.Nullable [] other) {
        return !Double.isNaN(said[row]) && (other == null || !Double.isNaN(other[row]));
    }
}
