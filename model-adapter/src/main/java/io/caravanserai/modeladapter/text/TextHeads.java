package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.CheckedGraph;
import io.caravanserai.modeladapter.onnx.ClassesOutput;
import io.caravanserai.modeladapter.onnx.OnnxEnvironment;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.Head;
import io.caravanserai.modeladapter.passport.TextPassport;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the vectors of a text's windows say: emotion, sentiment and topic, as the mean over the windows. */
public final class TextHeads {

    private final TextPassport passport;
    private final SharedSession session;

    private TextHeads(TextPassport passport, SharedSession session) {
        this.passport = passport;
        this.session = session;
    }

    /**
     * Opens the graph.
     *
     * @throws InvalidAssetException when it is broken, unsafe or not what the passport says
     */
    public static TextHeads open(TextPassport passport, String file, byte[] onnx) {
        OrtSession session = CheckedGraph.open(
                file, onnx, "Maybe train it again.", (opened, problems) -> check(passport, opened, problems));
        return new TextHeads(passport, new SharedSession(session));
    }

    public SharedSession session() {
        return session;
    }

    public TextPassport passport() {
        return passport;
    }

    /** The caller holds the session. */
    public Understanding understand(List<float[]> windows, StoppableRun run) throws OrtException {
        int width = windows.get(0).length;
        FloatBuffer rows = FloatBuffer.allocate(windows.size() * width);
        windows.forEach(rows::put);
        try (OnnxTensor tensor = OnnxTensor.createTensor(
                        OnnxEnvironment.get(), rows.flip(), new long[] {windows.size(), width});
                OrtSession.Result result =
                        session.session().run(Map.of(passport.inputTensor(), tensor), run.options())) {
            Answer sentiment = Answer.of(passport.sentiment(), result);
            double feeling = sentiment.of("positive") - sentiment.of("negative");
            Answer emotion = Valence.reconciled(Answer.of(passport.emotion(), result), feeling);
            Answer topic = Answer.of(passport.topic(), result);
            return new Understanding(
                    emotion.likeliest(),
                    rounded(emotion.most()),
                    rounded(feeling),
                    topic.likeliest(),
                    passport.about().id());
        }
    }

    private static void check(TextPassport passport, OrtSession session, Problems problems) throws OrtException {
        if (!session.getInputNames().contains(passport.inputTensor())) {
            problems.add(
                    "input_tensor",
                    passport.inputTensor(),
                    "is not an input of the model",
                    "Maybe one of " + session.getInputNames() + ".");
        } else {
            Script script = Script.valueOf(passport.script().toUpperCase(Locale.ROOT));
            new VectorInput(passport.inputTensor(), session.getInputInfo().get(passport.inputTensor()))
                    .check(Encoder.widthFor(script), passport.encoder(), problems);
        }
        for (Head head : List.of(passport.emotion(), passport.sentiment(), passport.topic())) {
            new ClassesOutput(head.output(), head.classes().size(), false)
                    .check(
                            session,
                            "heads output",
                            "Maybe passport and graph come from different trainings.",
                            problems);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
