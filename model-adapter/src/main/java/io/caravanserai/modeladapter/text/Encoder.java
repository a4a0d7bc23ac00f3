package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.modeladapter.onnx.CheckedGraph;
import io.caravanserai.modeladapter.onnx.OnnxEnvironment;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.EncoderPassport;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.passport.VectorOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transformer that turns text into vectors. Windows go through one at a time: a quantised encoder gives another vector for
 * another batch size.
 */
public final class Encoder implements AutoCloseable {

    private final EncoderSheet sheet;
    private final WordPieces pieces;
    private final SharedSession session;

    private Encoder(EncoderSheet sheet, WordPieces pieces, OrtSession session) {
        this.sheet = sheet;
        this.pieces = pieces;
        this.session = new SharedSession(session, pieces::close);
    }

    /** The one that comes with the hub. Takes about a third of a second. */
    public static Encoder open(Script script) {
        EncoderFiles files = EncoderFiles.of(script);
        try {
            byte[] graph = files.graph();
            byte[] tokenizer = files.tokenizer();
            String content = EncoderContent.of(graph, tokenizer, files.output());
            WordPieces pieces = new WordPieces(tokenizer, files.output().maxTokens());
            return new Encoder(EncoderSheet.own(script, files, content), pieces, OnnxEnvironment.open(graph));
        } catch (OrtException broken) {
            throw new IllegalStateException("The encoder (%s) does not open.".formatted(files.encoder()), broken);
        }
    }

    /**
     * One that somebody brought.
     *
     * @param tokenizer closed with it, or when it cannot be opened
     * @throws io.caravanserai.domain.problem.InvalidAssetException when it is broken, unsafe or not what the passport says
     */
    public static Encoder open(EncoderPassport passport, TokenizerFile tokenizer, String file, byte[] onnx) {
        try {
            String content = EncoderContent.of(onnx, tokenizer.bytes(), passport.output());
            return CheckedGraph.open(
                    file,
                    onnx,
                    "Maybe export the model again.",
                    (opened, problems) -> new EncoderSignature(passport.output(), problems).check(opened),
                    opened -> new Encoder(EncoderSheet.brought(passport, content), tokenizer.pieces(), opened));
        } catch (RuntimeException unfit) {
            tokenizer.pieces().close();
            throw unfit;
        }
    }

    /** The name passports use for the encoder of a script that comes with the hub. */
    public static String nameFor(Script script) {
        return EncoderFiles.of(script).encoder();
    }

    /** True for the name of an encoder that comes with the hub. */
    public static boolean isOwn(String name) {
        return EncoderFiles.named(name).isPresent();
    }

    /** How many numbers a vector of the hub's own encoder of a script has. */
    public static int widthFor(Script script) {
        return EncoderFiles.of(script).output().dimensions();
    }

    public String name() {
        return sheet.name();
    }

    /** Two encoders of the same content give the same vectors. */
    public String content() {
        return sheet.content();
    }

    /** How a head says that it was trained on this one. */
    public EncoderPin pin() {
        return sheet.pin();
    }

    public boolean reads(Script script) {
        return sheet.scripts().contains(script.code());
    }

    /** How many numbers a vector has. */
    public int width() {
        return sheet.output().dimensions();
    }

    public VectorOutput output() {
        return sheet.output();
    }

    /** For one text; null for the hub's own, whose time is the text model's. */
    public @Nullable Duration timeBudget() {
        return sheet.timeBudget();
    }

    public SharedSession session() {
        return session;
    }

    /** The same for one more user, who closes it too. */
    public Encoder shared() {
        if (!session.acquire()) {
            throw new IllegalStateException("The encoder (%s) is closed.".formatted(name()));
        }
        return this;
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

    /** Of a window of pieces. */
    float[] embed(long[] ids, StoppableRun run) throws OrtException {
        try (PieceTensors inputs = PieceTensors.of(ids, session.session());
                OrtSession.Result result =
                        session.session().run(inputs.byName(), Set.of(output().name()), run.options())) {
            return EncoderVector.of(output(), (OnnxTensor) result.get(0));
        }
    }
}
