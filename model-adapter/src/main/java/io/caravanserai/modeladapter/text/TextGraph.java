package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.onnx.CheckedGraph;
import io.caravanserai.modeladapter.onnx.Logits;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transformer of one's own with its tokenizer: a text in, a probability a class out. Safe for several threads. */
public final class TextGraph {

    private final TextGraphPassport passport;
    private final TokenizerFile tokenizer;
    private final SharedSession session;

    private TextGraph(TextGraphPassport passport, TokenizerFile tokenizer, OrtSession session) {
        this.passport = passport;
        this.tokenizer = tokenizer;
        this.session = new SharedSession(session, tokenizer.pieces()::close);
    }

    /**
     * Opens the graph.
     *
     * @param tokenizer closed with it, or when it cannot be opened
     * @throws InvalidAssetException when it is broken, unsafe or not what the passport says
     */
    public static TextGraph open(TextGraphPassport passport, TokenizerFile tokenizer, String file, byte[] onnx) {
        try {
            return CheckedGraph.open(
                    file,
                    onnx,
                    "Maybe export the model again.",
                    (opened, problems) -> new TextSignature(passport, problems).check(opened),
                    opened -> new TextGraph(passport, tokenizer, opened));
        } catch (RuntimeException unfit) {
            tokenizer.pieces().close();
            throw unfit;
        }
    }

    public TextGraphPassport passport() {
        return passport;
    }

    public SharedSession session() {
        return session;
    }

    /** One a class, the mean over the windows; none where the tokenizer leaves nothing of a text. The caller holds the session. */
    public Optional<double[]> probabilities(String text, StoppableRun run) throws OrtException {
        List<double[]> said = new ArrayList<>();
        for (String part : passport.turns() ? Turns.of(text) : List.of(text)) {
            for (long[] window : tokenizer.pieces().windows(part, passport.windows())) {
                if (window.length > 0) {
                    said.add(checked(read(window, run)));
                }
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(mean(said));
    }

    TokenizerFile tokenizer() {
        return tokenizer;
    }

    /** What the graph itself says of a window of pieces. */
    double[] answer(long[] window, StoppableRun run) throws OrtException {
        try (PieceTensors inputs = PieceTensors.of(window, session.session());
                OrtSession.Result result =
                        session.session().run(inputs.byName(), Set.of(passport.output()), run.options())) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            double[] answer = new double[values.remaining()];
            Arrays.setAll(answer, values::get);
            return answer;
        }
    }

    private double[] read(long[] window, StoppableRun run) throws OrtException {
        double[] answer = answer(window, run);
        if (!passport.areLogits()) {
            return answer;
        }
        return passport.oneOf() ? Logits.softmax(answer) : Logits.sigmoid(answer);
    }

    private static double[] checked(double[] probabilities) {
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalStateException("The model's answer (%s) is not a probability.".formatted(probability));
            }
        }
        return probabilities;
    }

    private static double[] mean(List<double[]> windows) {
        double[] mean = new double[windows.get(0).length];
        for (double[] window : windows) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += window[k] / windows.size();
            }
        }
        return mean;
    }
}
