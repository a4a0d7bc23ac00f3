package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.util.Arrays;
import java.util.List;

/** Two windows no customer writes, which show whether tokenizer, passport and graph belong together. */
public final class TextGraphProbe {

    private final TextGraph graph;
    private final String passportFile;

    /** @param passportFile how problems name the passport */
    public TextGraphProbe(TextGraph graph, String passportFile) {
        this.graph = graph;
        this.passportFile = passportFile;
    }

    /** What does not fit, the first thing only; the caller holds the session. */
    public List<Problem> run(StoppableRun run) {
        TokenizerFile tokenizer = graph.tokenizer();
        int classes = graph.passport().classes().size();
        try {
            int answers = graph.answer(new long[] {tokenizer.largestPiece()}, run).length;
            if (answers != classes) {
                return List.of(new Problem(
                        passportFile,
                        "classes",
                        classes + " classes",
                        "are not what the graph answers (" + answers + ")",
                        "Maybe passport and graph come from different trainings."));
            }
        } catch (OrtException unknown) {
            return List.of(new Problem(
                    tokenizer.name(),
                    "",
                    "piece " + tokenizer.largestPiece(),
                    "is a piece the graph cannot read",
                    "Maybe tokenizer and graph come from different trainings."));
        }
        return longest(run);
    }

    private List<Problem> longest(StoppableRun run) {
        int most = graph.passport().maxTokens();
        long[] window = new long[most];
        Arrays.fill(window, graph.tokenizer().largestPiece());
        try {
            graph.answer(window, run);
            return List.of();
        } catch (OrtException tooLong) {
            return List.of(new Problem(
                    passportFile,
                    "max_tokens",
                    Integer.toString(most),
                    "are more pieces than the graph can read at once",
                    "Maybe what its config.json calls max_position_embeddings, or less."));
        }
    }
}
