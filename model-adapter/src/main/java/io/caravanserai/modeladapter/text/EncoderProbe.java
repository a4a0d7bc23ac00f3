package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.util.Arrays;
import java.util.List;

/** Windows no customer writes, which show whether tokenizer, passport and graph of an encoder belong together. */
public final class EncoderProbe {

    private final Encoder encoder;
    private final TokenizerFile tokenizer;
    private final String passportFile;

    /** @param passportFile how problems name the passport */
    public EncoderProbe(Encoder encoder, TokenizerFile tokenizer, String passportFile) {
        this.encoder = encoder;
        this.tokenizer = tokenizer;
        this.passportFile = passportFile;
    }

    /**
     * What does not fit, the first thing only; the caller holds the session.
     *
     * @param windows full ones that are read of the longest text
     */
    public List<Problem> run(int windows, StoppableRun run) throws OrtException {
        try {
            encoder.embed(new long[] {tokenizer.largestPiece()}, run);
        } catch (OrtException unknown) {
            if (run.isStopped()) {
                throw unknown;
            }
            return List.of(new Problem(
                    tokenizer.name(),
                    "",
                    "piece " + tokenizer.largestPiece(),
                    "is a piece the graph makes no vector of: " + EncoderProbe.firstLine(unknown),
                    "Maybe tokenizer and graph come from different trainings."));
        }
        return longest(windows, run);
    }

    private List<Problem> longest(int windows, StoppableRun run) throws OrtException {
        long[] window = new long[encoder.output().maxTokens()];
        Arrays.fill(window, tokenizer.largestPiece());
        try {
            for (int i = 0; i < windows; i++) {
                encoder.embed(window, run);
            }
            return List.of();
        } catch (OrtException tooLong) {
            if (run.isStopped()) {
                throw tooLong;
            }
            return List.of(new Problem(
                    passportFile,
                    "max_tokens",
                    Integer.toString(window.length),
                    "are more pieces than the graph can read at once",
                    "Maybe what its config.json calls max_position_embeddings, or less."));
        }
    }

    private static String firstLine(OrtException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}
