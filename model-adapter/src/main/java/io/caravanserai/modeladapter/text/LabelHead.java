package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.CheckedGraph;
import io.caravanserai.modeladapter.onnx.OnnxEnvironment;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.LabelPassport;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A head of one's own training: answers one question from a text's vector and its grams. */
public final class LabelHead {

    public static final String EMBEDDING = "embedding";
    public static final String GRAMS = "grams";
    public static final String PROBABILITIES = "probabilities";

    private final LabelPassport passport;
    private final @Nullable Encoder encoder;
    private final Grams grams;
    private final SharedSession session;

    private LabelHead(LabelPassport passport, @Nullable Encoder encoder, SharedSession session) {
        this.passport = passport;
        this.encoder = encoder;
        this.session = session;
        grams = new Grams(script(passport), passport.gramBits());
    }

    /** One that stands on the hub's own encoder of its script. */
    public static LabelHead open(LabelPassport passport, String file, byte[] onnx) {
        return open(passport, null, file, onnx);
    }

    /**
     * Opens the graph.
     *
     * @param encoder it stands on, which it holds open; null for the hub's own of its script
     * @throws io.caravanserai.domain.problem.InvalidAssetException when it is broken, unsafe or not what the passport says
     */
    public static LabelHead open(LabelPassport passport, @Nullable Encoder encoder, String file, byte[] onnx) {
        return CheckedGraph.open(
                file,
                onnx,
                "Maybe train it again.",
                (session, problems) -> new LabelHead(passport, encoder, new SharedSession(session)).check(problems),
                session -> new LabelHead(passport, encoder, held(session, encoder)));
    }

    /** Whatever becomes of the encoder's folder, a head that is being asked has it. */
    private static SharedSession held(OrtSession session, @Nullable Encoder encoder) {
        return encoder == null ? new SharedSession(session) : new SharedSession(session, encoder.shared()::close);
    }

    /** What one vector stands for a text of several windows. */
    public static float[] mean(List<float[]> windows) {
        float[] mean = new float[windows.get(0).length];
        for (float[] window : windows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += window[i] / windows.size();
            }
        }
        return mean;
    }

    /** The encoder it stands on, null for the hub's own of its script. */
    public @Nullable Encoder brought() {
        return encoder;
    }

    public LabelPassport passport() {
        return passport;
    }

    public SharedSession session() {
        return session;
    }

    /** One a class. The caller holds the session. */
    public double[] probabilities(String text, Embedding embedding, StoppableRun run) throws OrtException {
        return probabilities(vector(text, passport.turns(), embedding), grams.of(text), run);
    }

    /** The mean of the vectors of its windows, or of its turns. */
    public static float[] vector(String text, boolean byTurns, Embedding embedding) throws OrtException {
        if (!byTurns) {
            return embedding.of(text);
        }
        List<float[]> turns = new ArrayList<>();
        for (String turn : Turns.of(text)) {
            turns.add(embedding.of(turn));
        }
        return mean(turns);
    }

    /** One a class. The caller holds the session. */
    public double[] probabilities(float[] embedding, int[] found, StoppableRun run) throws OrtException {
        long[] numbers = Arrays.stream(found).asLongStream().toArray();
        try (OnnxTensor vector = OnnxTensor.createTensor(
                        OnnxEnvironment.get(), FloatBuffer.wrap(embedding), new long[] {1, embedding.length});
                OnnxTensor places = OnnxTensor.createTensor(
                        OnnxEnvironment.get(), LongBuffer.wrap(numbers), new long[] {numbers.length});
                OrtSession.Result result =
                        session.session().run(Map.of(EMBEDDING, vector, GRAMS, places), run.options())) {
            FloatBuffer values = ((OnnxTensor) result.get(PROBABILITIES).orElseThrow()).getFloatBuffer();
            double[] probabilities = new double[values.remaining()];
            Arrays.setAll(probabilities, values::get);
            return probabilities;
        }
    }

    private void check(Problems problems) throws OrtException {
        Set<String> inputs = session.session().getInputNames();
        if (!inputs.equals(Set.of(EMBEDDING, GRAMS))) {
            problems.add("inputs", inputs, "are not embedding and grams", "Maybe the graph is of another kind.");
        } else {
            new VectorInput(EMBEDDING, session.session().getInputInfo().get(EMBEDDING))
                    .check(width(), passport.encoder().name(), problems);
            problems.throwIfAny();
            checkAnswer(problems);
        }
    }

    private int width() {
        return encoder == null ? Encoder.widthFor(script(passport)) : encoder.width();
    }

    private void checkAnswer(Problems problems) throws OrtException {
        int last = (1 << passport.gramBits()) - 1;
        try (StoppableRun run = new StoppableRun()) {
            int answers = probabilities(new float[width()], new int[] {0, last}, run).length;
            if (answers != passport.classes().size()) {
                problems.add(
                        "classes",
                        passport.classes().size() + " classes",
                        "are not what the graph answers (%d)".formatted(answers),
                        "Maybe passport and graph come from different trainings.");
            }
        } catch (OrtException unlike) {
            problems.add(
                    "gram_bits",
                    passport.gramBits(),
                    "is not what the graph was trained with",
                    "Maybe passport and graph come from different trainings.");
        }
    }

    private static Script script(LabelPassport passport) {
        return Script.valueOf(passport.script().toUpperCase(java.util.Locale.ROOT));
    }
}
