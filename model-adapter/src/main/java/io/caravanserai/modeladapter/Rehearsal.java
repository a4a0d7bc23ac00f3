package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.TextHeads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Golden texts of one script, read by heads before anybody's text is. Nothing is found before the encoder is open. */
final class Rehearsal {

    /** Golden texts are short; this is for one that is not. */
    private static final int MOST_WINDOWS = 4;

    /** Heads mostly have the same golden texts. */
    private static final int REMEMBERED = 32;

    private static final int NANOS_IN_A_MICRO = 1_000;
    private static final int MICROS_IN_A_MILLI = 1_000;

    /** Reads golden texts and says what came out otherwise. */
    private interface Play {

        void play(Encoder on, StoppableRun run, Problems problems, Stopwatch watch) throws OrtException;
    }

    /**
     * What came of it.
     *
     * @param proof null while the encoder is not open
     */
    record Rehearsed(List<Problem> problems, @Nullable Proof proof) {}

    private final EmbeddingCache read = new EmbeddingCache(REMEMBERED);
    private volatile @Nullable Encoder encoder;

    void begin(Encoder opened) {
        encoder = opened;
    }

    /** How the model of the script answers its golden texts, and whether within its time budget. */
    Rehearsed of(TextHeads heads, FolderFiles files) {
        String golden = heads.passport().golden();
        Rehearsed rehearsed = played(files.named(golden), encoder, (on, run, problems, watch) -> new GoldenTexts(
                        problems)
                .compare(files.read(golden), text -> watch.time(() -> heads.understand(embedded(on, text, run), run))));
        return inTime(rehearsed, heads.passport().timeBudget(), files);
    }

    /** How a head of one's own does; the time of the sentence's vector, which all heads share, is not its own. */
    Rehearsed of(LabelHead head, FolderFiles files) {
        String golden = head.passport().golden();
        Encoder stands = head.brought() == null ? encoder : head.brought();
        Rehearsed rehearsed = played(files.named(golden), stands, (on, run, problems, watch) -> new GoldenAnswersCheck(
                        requireContent(head, on, files, problems))
                .compare(files.read(golden), text -> head.passport()
                        .label(watch.time(() -> head.probabilities(
                                text, one -> watch.without(() -> LabelHead.mean(known(on, one, run))), run)))));
        return inTime(rehearsed, head.passport().timeBudget(), files);
    }

    private static Rehearsed inTime(Rehearsed rehearsed, @Nullable Duration budget, FolderFiles files) {
        Proof proof = rehearsed.proof();
        if (budget == null || proof == null || proof.medianMicros() <= budget.toNanos() / NANOS_IN_A_MICRO) {
            return rehearsed;
        }
        long needed = 1 + proof.medianMicros() / MICROS_IN_A_MILLI;
        List<Problem> problems = new ArrayList<>(rehearsed.problems());
        problems.add(new Problem(
                files.named(FolderFiles.PASSPORT),
                "time_budget_ms",
                Long.toString(budget.toMillis()),
                "is less than a golden text takes on this machine (%d ms)".formatted(needed),
                "Maybe allow %d.".formatted(2 * needed)));
        return new Rehearsed(problems, proof);
    }

    /** It learned from other numbers. */
    private static Problems requireContent(LabelHead head, Encoder on, FolderFiles files, Problems problems) {
        EncoderOfHead.another(head.passport(), on, files.named(FolderFiles.PASSPORT))
                .ifPresent(another -> {
                    throw new InvalidAssetException(another);
                });
        return problems;
    }

    private Rehearsed played(String file, @Nullable Encoder opened, Play play) {
        if (opened == null || !opened.session().acquire()) {
            return new Rehearsed(List.of(), null);
        }
        Stopwatch watch = new Stopwatch();
        Problems problems = new Problems(file);
        try (StoppableRun run = new StoppableRun()) {
            play.play(opened, run, problems, watch);
        } catch (InvalidAssetException unreadable) {
            problems.addAll(unreadable.problems());
        } catch (OrtException failed) {
            problems.add(
                    "",
                    failed.getMessage(),
                    "is what came of reading a golden text",
                    "Maybe the graph was exported for other inputs.");
        } finally {
            opened.session().release();
        }
        return new Rehearsed(problems.list(), watch.proof());
    }

    private List<float[]> known(Encoder on, String text, StoppableRun run) throws OrtException {
        Optional<List<float[]>> before = read.find(EmbeddingCache.key(on.content(), text));
        return before.isPresent() ? before.get() : embedded(on, text, run);
    }

    private List<float[]> embedded(Encoder on, String text, StoppableRun run) throws OrtException {
        List<float[]> windows = on.embed(text, MOST_WINDOWS, run);
        read.keep(EmbeddingCache.key(on.content(), text), windows);
        return windows;
    }
}
