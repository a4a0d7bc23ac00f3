package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import io.caravanserai.modeladapter.text.TextGraph;
import io.caravanserai.modeladapter.text.TextGraphProbe;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Whether a text model of one's own says of its golden texts what it should, in the time it asks for. Also its warm-up. */
final class TextGraphTrial {

    private final FolderFiles files;
    private final ModelWorkers aside;
    private final TextGraph graph;
    private final TextGraphPassport passport;

    /** @param aside threads that serve nobody, so that one that hangs holds up no customer */
    TextGraphTrial(FolderFiles files, ModelWorkers aside, TextGraph graph) {
        this.files = files;
        this.aside = aside;
        this.graph = graph;
        passport = graph.passport();
    }

    /** @throws InvalidAssetException with what does not come out as it should */
    Proof run() {
        TextGraphProbe probe = new TextGraphProbe(graph, files.named(FolderFiles.PASSPORT));
        Problems problems = new Problems(files.named(passport.golden()));
        problems.addAll(asked(probe::run));
        problems.throwIfAny();
        Stopwatch watch = new Stopwatch();
        readGolden(problems, watch);
        problems.throwIfAny();
        return watch.proof();
    }

    private void readGolden(Problems problems, Stopwatch watch) {
        try {
            new GoldenAnswersCheck(problems)
                    .compare(files.read(passport.golden()), text -> watch.time(() -> said(text)));
        } catch (OrtException onAnotherThread) {
            throw new IllegalStateException(onAnotherThread);
        }
    }

    private TextLabel said(String text) {
        return asked(run -> graph.probabilities(text, run))
                .map(passport::label)
                .orElse(new TextLabel(
                        passport.answers(), List.of(), 0, passport.about().id()));
    }

    private <T> T asked(ModelWorkers.Call<T> call) {
        graph.session().acquire();
        try {
            return aside.call(graph.session(), passport.timeBudget(), call);
        } catch (TimeoutException | RejectedExecutionException late) {
            throw new InvalidAssetException(new Problem(
                    files.named(FolderFiles.PASSPORT),
                    "time_budget_ms",
                    Long.toString(passport.timeBudget().toMillis()),
                    "is less than one text takes on this machine",
                    "Maybe allow more time or fewer max_tokens, or export a smaller model."));
        } catch (ExecutionException failed) {
            throw new InvalidAssetException(new Problem(
                    files.named(passport.file()),
                    "",
                    String.valueOf(failed.getCause().getMessage()),
                    "is why the graph cannot be run",
                    "Maybe export the model again."));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new InvalidAssetException(List.of());
        }
    }
}
