package io.caravanserai.modeladapter.image;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.CheckedGraph;
import io.caravanserai.modeladapter.onnx.ClassesOutput;
import io.caravanserai.modeladapter.onnx.Logits;
import io.caravanserai.modeladapter.onnx.OnnxEnvironment;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.ImagePassport;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An image passport and its open graph: a picture in, a probability a class out. Safe for several threads. */
public final class ImageModel {

    private static final double SUM_TOLERANCE = 1e-3;

    private final ImagePassport passport;
    private final SharedSession session;
    private final PictureTensor tensor;

    private ImageModel(ImagePassport passport, SharedSession session) {
        this.passport = passport;
        this.session = session;
        tensor = new PictureTensor(passport.input());
    }

    /**
     * Opens the graph.
     *
     * @throws InvalidAssetException when it is broken, unsafe or not what the passport says
     */
    public static ImageModel open(ImagePassport passport, String file, byte[] onnx) {
        OrtSession session = CheckedGraph.open(
                file, onnx, "Maybe export the model again.", (opened, problems) -> check(passport, opened, problems));
        return new ImageModel(passport, new SharedSession(session));
    }

    public ImagePassport passport() {
        return passport;
    }

    public SharedSession session() {
        return session;
    }

    /** Every class with its probability. The caller holds the session. */
    public Map<String, Double> look(Pixels picture, StoppableRun run) throws OrtException {
        try (OnnxTensor input = OnnxTensor.createTensor(OnnxEnvironment.get(), tensor.of(picture), tensor.shape());
                OrtSession.Result result = session.session()
                        .run(Map.of(passport.input().tensor(), input), Set.of(passport.output()), run.options())) {
            return named(((OnnxTensor) result.get(0)).getFloatBuffer());
        }
    }

    private Map<String, Double> named(FloatBuffer answer) {
        double[] values = new double[passport.classes().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = answer.get(i);
        }
        double[] probabilities = passport.areLogits() ? Logits.softmax(values) : values;
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            named.put(passport.classes().get(i), checked(probabilities[i]));
        }
        return named;
    }

    private static double checked(double probability) {
        if (!(probability >= -SUM_TOLERANCE && probability <= 1 + SUM_TOLERANCE)) {
            throw new IllegalStateException("The model's answer (%s) is not a probability.".formatted(probability));
        }
        return Math.round(Math.max(0, Math.min(1, probability)) * 10_000) / 10_000.0;
    }

    private static void check(ImagePassport passport, OrtSession session, Problems problems) throws OrtException {
        NodeInfo input = session.getInputInfo().get(passport.input().tensor());
        long[] wanted = new PictureTensor(passport.input()).shape();
        if (session.getNumInputs() != 1 || input == null || !takes(input, wanted)) {
            problems.add(
                    "input " + passport.input().tensor(),
                    input == null ? session.getInputNames() : input.getInfo(),
                    "is not the one input of floats shaped " + Arrays.toString(wanted),
                    "Maybe layout, width or height in the passport.");
        }
        new ClassesOutput(passport.output(), passport.classes().size(), false)
                .check(session, "output", "Maybe the classes in the passport.", problems);
    }

    private static boolean takes(NodeInfo input, long[] wanted) {
        if (!(input.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            return false;
        }
        long[] shape = tensor.getShape();
        boolean fits = shape.length == wanted.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] < 0 || shape[i] == wanted[i];
        }
        return fits;
    }
}
