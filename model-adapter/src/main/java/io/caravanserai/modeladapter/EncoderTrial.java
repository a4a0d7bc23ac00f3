package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.EncoderPassport;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.EncoderProbe;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Whether an encoder makes of its golden texts the vectors it should, in the time it asks for. Also its warm-up. */
final class EncoderTrial {

    private final FolderFiles files;
    private final ModelWorkers aside;
    private final EncoderPassport passport;
    private final Encoder encoder;

    /** @param aside threads that serve nobody, so that one that hangs holds up no customer */
    EncoderTrial(FolderFiles files, ModelWorkers aside, EncoderPassport passport, Encoder encoder) {
        this.files = files;
        this.aside = aside;
        this.passport = passport;
        this.encoder = encoder;
    }

    /** @throws InvalidAssetException when tokenizer, passport and graph do not belong together, or it is too slow */
    void probe(EncoderProbe probe) {
        Problems problems = new Problems(files.named(FolderFiles.PASSPORT));
        problems.addAll(asked(run -> probe.run(Vectors.MOST_WINDOWS, run)));
        problems.throwIfAny();
    }

    /** @throws InvalidAssetException with what does not come out as it should */
    Proof golden() {
        requireContent();
        requireOutput();
        Problems problems = new Problems(files.named(passport.golden()));
        Stopwatch watch = new Stopwatch();
        new GoldenVectors(passport, problems)
                .compare(files.read(passport.golden()), text -> watch.time(() -> asked(text)));
        problems.throwIfAny();
        return watch.proof();
    }

    private void requireContent() {
        String promised = passport.content();
        if (promised == null ? passport.builtIn() : !promised.equals(encoder.content())) {
            throw new InvalidAssetException(
                    new Problem(
                            files.named(FolderFiles.PASSPORT),
                            "content",
                            String.valueOf(promised),
                            "is not what graph, tokenizer and output are (%s)".formatted(encoder.content()),
                            "Maybe files of another encoder were copied here; heads that were trained on the other one must be trained again."));
        }
    }

    /** Of the hub's own the hub knows how it is read; a passport that says otherwise would mislead who trains heads. */
    private void requireOutput() {
        if (!passport.output().equals(encoder.output())) {
            throw new InvalidAssetException(new Problem(
                    files.named(FolderFiles.PASSPORT),
                    "output",
                    passport.output().said(),
                    "is not how the hub reads this encoder (%s)"
                            .formatted(encoder.output().said()),
                    "Maybe compare with a shipped passport."));
        }
    }

    private float[] asked(String text) {
        return asked(run -> encoder.embed(text, 1, run)).get(0);
    }

    private <T> T asked(ModelWorkers.Call<T> call) {
        encoder.shared();
        try {
            return aside.call(encoder.session(), passport.timeBudget(), call);
        } catch (TimeoutException | RejectedExecutionException late) {
            throw new InvalidAssetException(new Problem(
                    files.named(FolderFiles.PASSPORT),
                    "time_budget_ms",
                    Long.toString(passport.timeBudget().toMillis()),
                    "is less than %d full windows take on this machine".formatted(Vectors.MOST_WINDOWS),
                    "Maybe allow more time or fewer max_tokens, or export a smaller model."));
        } catch (ExecutionException failed) {
            throw new InvalidAssetException(new Problem(
                    files.named(passport.file()),
                    "",
                    reason(failed),
                    "is why it makes no vector",
                    "Maybe export the model again."));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new InvalidAssetException(List.of());
        }
    }

    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return cause instanceof OrtException
                ? String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                : String.valueOf(cause);
    }
}
