package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.modeladapter.onnx.OnnxEnvironment;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A transformer that turns text into a vector of length one. Windows go through one at a time: a quantised encoder gives another
 * vector for another batch size.
 */
public final class Encoder implements AutoCloseable {

    private final WordPieces pieces;
    private final SharedSession session;

    private Encoder(WordPieces pieces, SharedSession session) {
        this.pieces = pieces;
        this.session = session;
    }

    /** Takes about a third of a second. */
    public static Encoder open(Script script) {
        EncoderFiles files = EncoderFiles.of(script);
        try {
            WordPieces pieces = new WordPieces(files.tokenizer());
            return new Encoder(pieces, new SharedSession(OnnxEnvironment.open(files.graph()), pieces::close));
        } catch (OrtException broken) {
            throw new IllegalStateException("The encoder (%s) does not open.".formatted(files.encoder()), broken);
        }
    }

    /** The name passports use for the encoder of a script. */
    public static String nameFor(Script script) {
        return EncoderFiles.of(script).encoder();
    }

    /** How many numbers a vector of a script has. */
    public static int widthFor(Script script) {
        return EncoderFiles.of(script).width();
    }

    public SharedSession session() {
        return session;
    }

    /** One vector a window. The caller holds the session. */
    public List<float[]> embed(String text, int mostWindows, StoppableRun run) throws OrtException {
        List<float[]> vectors = new ArrayList<>();
        for (long[] window : pieces.windows(text, mostWindows)) {
            vectors.add(embed(window, run));
        }
        return vectors;
    }

    @Override
    public void close() {
        session.release();
    }

    private float[] embed(long[] ids, StoppableRun run) throws OrtException {
        try (PieceTensors inputs = PieceTensors.of(ids, session.session());
                OrtSession.Result result = session.session().run(inputs.byName(), run.options())) {
            return firstPiece((OnnxTensor) result.get(0));
        }
    }

    /** These encoders were trained to sum a text up in its first mark. */
    private static float[] firstPiece(OnnxTensor hidden) {
        FloatBuffer values = hidden.getFloatBuffer();
        float[] vector = new float[(int) hidden.getInfo().getShape()[2]];
        values.get(vector);
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
