package io.caravanserai.modeladapter;

import static io.caravanserai.modeladapter.GraphDraft.BOOL;
import static io.caravanserai.modeladapter.GraphDraft.FLOAT;
import static io.caravanserai.modeladapter.GraphDraft.INT64;
import static io.caravanserai.modeladapter.GraphDraft.SCALAR;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.List;

/** Heads that answer the same of every text, go round for long where it is long, and fail where it is longer. */
final class TiredGraphs {

    private static final long ROUNDS = 20_000;
    private static final int VECTOR = 384;

    private TiredGraphs() {}

    /** A head of one's own that says the first of its classes; tired of so many grams, and failing from so many on. */
    static byte[] head(int classes, int tired, int failing) {
        double[] sure = new double[classes];
        sure[0] = 1;
        return round(
                        new GraphDraft()
                                .input("embedding", FLOAT, VECTOR)
                                .input("grams", INT64, 0)
                                .output("probabilities", FLOAT, classes)
                                .floats("sure", List.of(1L, (long) classes), sure),
                        "grams",
                        "sure",
                        "probabilities",
                        tired,
                        failing)
                .bytes();
    }

    /** Emotion, sentiment and topic, all of them alike; tired of so many windows, and failing from so many on. */
    static byte[] texts(int tired, int failing) {
        GraphDraft draft = new GraphDraft()
                .input("embedding", FLOAT, VECTOR)
                .output("emotion", FLOAT, 8)
                .output("sentiment", FLOAT, 3)
                .output("topic", FLOAT, 7);
        alike(draft, "emotion", 8);
        alike(draft, "sentiment", 3);
        alike(draft, "lazy_topic", 7);
        return round(draft, "embedding", "lazy_topic", "topic", tired, failing).bytes();
    }

    private static void alike(GraphDraft draft, String output, int classes) {
        draft.floats(output + "_weights", List.of((long) VECTOR, (long) classes), new double[VECTOR * classes])
                .node("MatMul", List.of("embedding", output + "_weights"), List.of(output + "_nothing"))
                .node("Softmax", List.of(output + "_nothing"), List.of(output), GraphDraft.whole("axis", 1));
    }

    private static GraphDraft round(GraphDraft draft, String counted, String from, String to, int tired, int failing) {
        long[] rounds = new long[failing];
        Arrays.fill(rounds, tired, failing, ROUNDS);
        GraphDraft round = new GraphDraft()
                .input("round", INT64, SCALAR)
                .input("go_in", BOOL, SCALAR)
                .input("carried", FLOAT, GraphDraft.OPEN)
                .output("go_out", BOOL, SCALAR)
                .output("handed_on", FLOAT, GraphDraft.OPEN)
                .node("Identity", List.of("go_in"), List.of("go_out"))
                .node("Identity", List.of("carried"), List.of("handed_on"));
        return draft.initializer(
                        TensorProto.newBuilder().setName("go").setDataType(BOOL).addInt32Data(1))
                .initializer(whole("rounds", rounds).addDims(failing))
                .initializer(whole("first", 0))
                .node("Shape", List.of(counted), List.of("shape"))
                .node("Gather", List.of("shape", "first"), List.of("count"))
                .node("Gather", List.of("rounds", "count"), List.of("often"))
                .node("Loop", List.of("often", "go", from), List.of(to), round.asBody());
    }

    private static TensorProto.Builder whole(String name, long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(INT64);
        Arrays.stream(values).forEach(tensor::addInt64Data);
        return tensor;
    }
}
