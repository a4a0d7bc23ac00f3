package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tabular models of a folder behind the port of the domain. Neither reading nor scoring throws for a model's sake: what is
 * wrong is in {@link #problems()}, and declared rules answer meanwhile.
 */
public final class OnnxModels implements Models, Explainer, Residents, AutoCloseable {

    /** A model may be replaced while it is looked up; more than this often in a row means the hub is shutting down. */
    private static final int LOOK_UPS = 3;

    /** Calls of those who examine: few, and one at a time each. */
    private static final int MOST_ASIDE = 16;

    private final ModelWorkers workers;
    private final ModelArchive archive;
    private final ModelShelves shelves;
    private final ModelWorkers aside = new ModelWorkers("model-aside", 1, MOST_ASIDE);
    private final Shadows shadows = new Shadows(aside);
    private final GuardedExplainer explainer;

    private OnnxModels(
            Path modelsFolder,
            @Nullable Path archiveFolder,
            Catalogue catalogue,
            ModelSettings settings,
            Set<String> absent) {
        workers = new ModelWorkers("model-worker", settings.workers(), settings.waiting());
        archive = new ModelArchive(archiveFolder, catalogue, settings, workers);
        shelves = new ModelShelves(modelsFolder, catalogue, settings, workers, archive, absent);
        explainer = new GuardedExplainer(shelves::open, archive);
    }

    /** @param modelsFolder one folder a model; it may be empty or absent */
    public static OnnxModels read(Path modelsFolder, Catalogue catalogue, ModelSettings settings) {
        return read(modelsFolder, null, catalogue, settings, Set.of());
    }

    /**
     * Reads the folders once.
     *
     * @param archiveFolder where copies are kept to explain what versions said that are gone; none are kept without it
     * @param absent folders whose models stay out; the rules their passports declare answer for them
     */
    public static OnnxModels read(
            Path modelsFolder,
            @Nullable Path archiveFolder,
            Catalogue catalogue,
            ModelSettings settings,
            Set<String> absent) {
        OnnxModels models = new OnnxModels(modelsFolder, archiveFolder, catalogue, settings, absent);
        models.reload();
        return models;
    }

    @Override
    public List<Score> score(String purpose, List<Facts> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return shelves.estimated().contains(purpose)
                ? scores(shelves.lastResort(purpose).say(rows, FallbackReason.NOT_A_PROBABILITY))
                : scores(asked(() -> shelves.scorer(purpose), purpose, rows));
    }

    private static List<Score> scores(List<Said> said) {
        return said.stream().map(Said::score).toList();
    }

    @Override
    public List<List<Estimate>> estimates(List<CustomerId> customers, List<Facts> rows) {
        List<String> facts = shelves.estimated();
        if (facts.isEmpty() || rows.isEmpty()) {
            return Models.super.estimates(customers, rows);
        }
        List<List<Estimate>> estimates = new ArrayList<>();
        rows.forEach(row -> estimates.add(new ArrayList<>()));
        for (String fact : facts) {
            List<Said> said = said(fact, customers, rows);
            for (int i = 0; i < said.size(); i++) {
                said.get(i).estimate().ifPresent(estimates.get(i)::add);
            }
        }
        return estimates;
    }

    @Override
    public List<Score> score(String purpose, List<CustomerId> customers, List<Facts> rows) {
        return shelves.estimated().contains(purpose) ? score(purpose, rows) : scores(said(purpose, customers, rows));
    }

    private List<Said> said(String purpose, List<CustomerId> customers, List<Facts> rows) {
        LineUp lineUp = shelves.lineUp(purpose);
        List<Said> said = said(purpose, lineUp, customers, rows);
        if (lineUp != null) {
            shadows.look(lineUp.shadows(), rows, said);
        }
        return said;
    }

    private List<Said> said(String purpose, @Nullable LineUp lineUp, List<CustomerId> customers, List<Facts> rows) {
        ModelShelf challenger = lineUp == null ? null : lineUp.challenger();
        if (challenger == null || rows.isEmpty()) {
            return asked(() -> shelves.scorer(purpose), purpose, rows);
        }
        BitSet challenged = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            challenged.set(i, lineUp.share().holds(customers.get(i)));
        }
        List<Said> said = new ArrayList<>(Collections.nCopies(rows.size(), null));
        part(purpose, rows, challenged, challenger, said);
        challenged.flip(0, rows.size());
        part(purpose, rows, challenged, lineUp.champion(), said);
        return said;
    }

    private void part(String purpose, List<Facts> rows, BitSet whose, @Nullable ModelShelf shelf, List<Said> all) {
        List<Facts> some = whose.stream().mapToObj(rows::get).toList();
        Iterator<Said> said = some.isEmpty()
                ? Collections.emptyIterator()
                : asked(() -> shelves.scorer(shelf, purpose), purpose, some).iterator();
        whose.stream().forEach(row -> all.set(row, said.next()));
    }

    private List<Said> asked(Supplier<Scorer> scorer, String purpose, List<Facts> rows) {
        for (int i = 0; i < LOOK_UPS; i++) {
            Optional<List<Said>> said = scorer.get().ask(rows);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return shelves.lastResort(purpose).say(rows, FallbackReason.BUSY);
    }

    /** Moves every version to where the roster says it stands. Until then the first folder of each purpose is its champion. */
    @Override
    public void stand(List<ModelStanding> roster) {
        shelves.stand(roster.stream()
                .filter(one -> !OtherModel.isPurpose(one.purpose()))
                .toList());
    }

    @Override
    public List<Resident> residents() {
        return versions().stream().map(ModelVersion::resident).toList();
    }

    /** Every folder, the ones that were refused included, in their order. */
    public List<ModelVersion> versions() {
        return shelves.all().stream().map(ModelShelf::version).toList();
    }

    /**
     * What one version says of these rows, used by nobody; NaN where it says no probability. Of labels how sure it is of them.
     *
     * @return empty when it is not admitted, too slow or too busy
     */
    public Optional<double[]> examine(String folder, List<Facts> rows) {
        return shelves.all().stream()
                .filter(shelf -> shelf.name().equals(folder))
                .findFirst()
                .flatMap(shelf -> shelf.examine(rows, aside));
    }

    @Override
    public Optional<Explanation> explain(Score score, Facts facts) {
        return explainer.explain(score, facts);
    }

    @Override
    public Optional<Importance> importance(String model, @Nullable String version, List<Facts> rows) {
        return explainer.importance(model, version, rows);
    }

    /**
     * Waits at least so long for an answer, whatever the passports say; zero goes back to them. For a play, whose decisions must
     * not depend on how busy the machine is.
     */
    public void waitAtLeast(Duration patience) {
        workers.waitAtLeast(patience);
    }

    /**
     * The same, beside readers of other kinds of models.
     *
     * @param others folders that they hold: one of these whose passport cannot be read just now is theirs to name
     */
    public boolean reload(Set<String> others) {
        shelves.leave(others);
        return reload();
    }

    /** Takes over what changed on disk since the last time; safe while others score. True when something did. */
    public boolean reload() {
        return shelves.refresh();
    }

    /** Everything wrong with the folders as they are now, the ones whose last good model stays in force included. */
    public List<Problem> problems() {
        return shelves.problems();
    }

    @Override
    public void close() {
        shadows.close();
        shelves.close();
        workers.close();
        aside.close();
        explainer.close();
    }
}
