package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.TextHeads;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Golden texts of one script, read by heads before anybody's text is. Nothing is found before the encoder is open. */
final class Rehearsal {

    /** Golden texts are short; this is for one that is not. */
    private static final int MOST_WINDOWS = 4;

    /** Heads mostly have the same golden texts. */
    private static final int REMEMBERED = 32;

    /** Reads golden texts and says what came out otherwise. */
    private interface Play {

        void play(StoppableRun run, Problems problems) throws OrtException;
    }

    private final Script script;
    private final EmbeddingCache read = new EmbeddingCache(REMEMBERED);
    private volatile @Nullable Encoder encoder;

    Rehearsal(Script script) {
        this.script = script;
    }

    void begin(Encoder opened) {
        encoder = opened;
    }

    /** Where the model of the script answers its golden texts otherwise. */
    List<Problem> of(TextHeads heads, FolderFiles files) {
        String golden = heads.passport().golden();
        return played(files.named(golden), (run, problems) -> new GoldenTexts(problems)
                .compare(files.read(golden), text -> heads.understand(embedded(text, run), run)));
    }

    /** Where a head of one's own does. */
    List<Problem> of(LabelHead head, FolderFiles files) {
        String golden = head.passport().golden();
        return played(files.named(golden), (run, problems) -> new GoldenAnswersCheck(problems)
                .compare(files.read(golden), text -> head.passport()
                        .label(head.probabilities(text, one -> LabelHead.mean(embedded(one, run)), run))));
    }

    private List<Problem> played(String file, Play play) {
        Encoder opened = encoder;
        if (opened == null || !opened.session().acquire()) {
            return List.of();
        }
        Problems problems = new Problems(file);
        try (StoppableRun run = new StoppableRun()) {
            play.play(run, problems);
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
        return problems.list();
    }

    private List<float[]> embedded(String text, StoppableRun run) throws OrtException {
        Encoder opened = encoder;
        if (opened == null) {
            throw new OrtException("The encoder is not open.");
        }
        String key = EmbeddingCache.key(script, text);
        Optional<List<float[]>> before = read.find(key);
        List<float[]> windows = before.isPresent() ? before.get() : opened.embed(text, MOST_WINDOWS, run);
        read.keep(key, windows);
        return windows;
    }
}
