package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tabular models of a folder behind the port of the domain. Neither reading nor scoring throws for a model's sake: what is
 * wrong is in {@link #problems()}, and declared rules answer meanwhile.
 */
public final class OnnxModels implements Models, Explainer, AutoCloseable {

    /** A model may be replaced while it is looked up; more than this often in a row means the hub is shutting down. */
    private static final int LOOK_UPS = 3;

    private final ModelWorkers workers;
    private final ModelShelves shelves;
    private final GuardedExplainer explainer;

    private OnnxModels(Path modelsFolder, Catalogue catalogue, ModelSettings settings, Set<String> absent) {
        workers = new ModelWorkers("model-worker", settings.workers(), settings.waiting());
        shelves = new ModelShelves(modelsFolder, catalogue, settings, workers, absent);
        explainer = new GuardedExplainer(shelves::open);
    }

    /** @param modelsFolder one folder a model; it may be empty or absent */
    public static OnnxModels read(Path modelsFolder, Catalogue catalogue, ModelSettings settings) {
        return read(modelsFolder, catalogue, settings, Set.of());
    }

    /** @param absent folders whose models stay out; the rules their passports declare answer for them */
    public static OnnxModels read(Path modelsFolder, Catalogue catalogue, ModelSettings settings, Set<String> absent) {
        OnnxModels models = new OnnxModels(modelsFolder, catalogue, settings, absent);
        models.reload();
        return models;
    }

    @Override
    public List<Score> score(String purpose, List<Facts> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < LOOK_UPS; i++) {
            Optional<List<Score>> scores = shelves.scorer(purpose).score(rows);
            if (scores.isPresent()) {
                return scores.get();
            }
        }
        return shelves.lastResort(purpose).score(rows, FallbackReason.BUSY);
    }

    @Override
    public Optional<Explanation> explain(Score score, Facts facts) {
        return explainer.explain(score, facts);
    }

    @Override
    public Optional<Importance> importance(String model, List<Facts> rows) {
        return explainer.importance(model, rows);
    }

    /**
     * Waits at least so long for an answer, whatever the passports say; zero goes back to them. For a play, whose decisions must
     * not depend on how busy the machine is.
     */
    public void waitAtLeast(Duration patience) {
        workers.waitAtLeast(patience);
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
        shelves.close();
        workers.close();
        explainer.close();
    }
}
