package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.Score;
import io.caravanserai.modeladapter.explain.LabelOracle;
import io.caravanserai.modeladapter.explain.ModelExplainer;
import io.caravanserai.modeladapter.explain.Oracle;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.onnx.TabularModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Explains on a thread of its own, so that curiosity never keeps a decision waiting; one that takes too long is stopped. */
final class GuardedExplainer implements Explainer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedExplainer.class);
    private static final int WAITING = 16;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    /** What is to be found out about a model. */
    private interface Quest<T> {
        Optional<T> ask(ModelExplainer explainer, Oracle oracle) throws OrtException;
    }

    private final ModelWorkers workers = new ModelWorkers("explain-worker", 1, WAITING);
    private final Supplier<Stream<TabularModel>> open;
    private final ModelArchive archive;

    /**
     * Of models that are open, and of those that were.
     *
     * @param open the models that are open now
     */
    GuardedExplainer(Supplier<Stream<TabularModel>> open, ModelArchive archive) {
        this.open = open;
        this.archive = archive;
    }

    @Override
    public Optional<Explanation> explain(Score score, Facts facts) {
        return open.get()
                .filter(model -> model.passport().about().name().equals(score.model())
                        && model.passport().about().version().equals(score.version()))
                .findFirst()
                .map(model -> explain(model, facts))
                .orElseGet(() -> archive.open(score.model(), score.version()).flatMap(model -> once(model, facts)));
    }

    private Optional<Explanation> explain(TabularModel model, Facts facts) {
        return guarded(model, (explainer, oracle) -> explainer.explain(facts, oracle));
    }

    private Optional<Explanation> once(TabularModel model, Facts facts) {
        try {
            return explain(model, facts);
        } finally {
            model.session().release();
        }
    }

    @Override
    public Optional<Importance> importance(String name, @Nullable String version, List<Facts> rows) {
        return open.get()
                .filter(model -> model.passport().about().name().equals(name))
                .filter(model ->
                        version == null || model.passport().about().version().equals(version))
                .findFirst()
                .flatMap(model ->
                        guarded(model, (explainer, oracle) -> Optional.of(explainer.importance(rows, oracle))));
    }

    @Override
    public void close() {
        workers.close();
    }

    private <T> Optional<T> guarded(TabularModel model, Quest<T> quest) {
        if (!model.session().acquire()) {
            return Optional.empty();
        }
        ModelExplainer explainer = new ModelExplainer(model, model.background());
        try {
            return workers.call(model.session(), BUDGET, run -> quest.ask(explainer, oracle(model, run)));
        } catch (RejectedExecutionException | TimeoutException | ExecutionException failed) {
            return failed(model, failed);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return failed(model, shuttingDown);
        }
    }

    private static Oracle oracle(TabularModel model, StoppableRun run) {
        Oracle asked = rows -> model.probabilities(rows, run);
        return model.passport().output().labels() == null
                ? asked
                : new LabelOracle(model.passport().output(), asked);
    }

    private static <T> Optional<T> failed(TabularModel model, Exception cause) {
        LOG.atWarn()
                .addKeyValue("model", model.passport().about().id())
                .addKeyValue("cause", String.valueOf(cause))
                .log("An explanation could not be given.");
        return Optional.empty();
    }
}
