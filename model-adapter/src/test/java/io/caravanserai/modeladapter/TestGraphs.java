package io.caravanserai.modeladapter;

import static io.caravanserai.modeladapter.GraphDraft.BOOL;
import static io.caravanserai.modeladapter.GraphDraft.FLOAT;
import static io.caravanserai.modeladapter.GraphDraft.INT64;
import static io.caravanserai.modeladapter.GraphDraft.SCALAR;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.List;

/** Small graphs with one habit each, over a row of two floats. */
public final class TestGraphs {

    private static final List<String> ROWS = List.of("features");
    private static final List<String> ANSWERS = List.of("probabilities");

    private TestGraphs() {}

    /** Answers with its input: the second float is the probability. */
    public static byte[] echo() {
        return GraphDraft.echo().bytes();
    }

    static byte[] echo(String input, int width) {
        return new GraphDraft()
                .input(input, FLOAT, width)
                .output("probabilities", FLOAT, width)
                .node("Identity", List.of(input), ANSWERS)
                .bytes();
    }

    /** An echo that carries so many weights, which it hands out when somebody asks for them. */
    public static byte[] heavy(int weights) {
        return GraphDraft.echo()
                .output("weights_out", FLOAT, 0)
                .initializer(TensorProto.newBuilder()
                        .setName("weights")
                        .setDataType(FLOAT)
                        .addDims(weights)
                        .setRawData(ByteString.copyFrom(new byte[weights * Float.BYTES])))
                .node("Identity", List.of("weights"), List.of("weights_out"))
                .bytes();
    }

    /** An echo that writes so many floats to memory on its way, none of them in the file. */
    static byte[] roomy(long floats) {
        return twoFloats()
                .initializer(TensorProto.newBuilder()
                        .setName("many")
                        .setDataType(INT64)
                        .addDims(1)
                        .addInt64Data(floats))
                .node("ReduceMax", ROWS, List.of("largest"), GraphDraft.whole("keepdims", 0))
                .node("Expand", List.of("largest", "many"), List.of("all"))
                .node("ReduceMin", List.of("all"), List.of("smallest"), GraphDraft.whole("keepdims", 0))
                .node("Sub", List.of("largest", "smallest"), List.of("nothing"))
                .node("Add", List.of("features", "nothing"), ANSWERS)
                .bytes();
    }

    /** The softmax over the rows of a call: one row changes what is said of another. */
    static byte[] shareOfAll() {
        return twoFloats()
                .node("Softmax", ROWS, ANSWERS, GraphDraft.whole("axis", 0))
                .bytes();
    }

    /** As scikit-learn exports it: a sequence of maps from class to probability. */
    static byte[] maps() {
        return new GraphDraft()
                .input("features", FLOAT, 2)
                .maps("probabilities", INT64)
                .classic("ZipMap", ROWS, ANSWERS, List.of(GraphDraft.wholes("classlabels_int64s", 0, 1)))
                .bytes();
    }

    /** Goes round as often as the largest number of its rows says: a million millions is for ever. */
    public static byte[] loop() {
        GraphDraft round = new GraphDraft()
                .input("round", INT64, SCALAR)
                .input("go_in", BOOL, SCALAR)
                .input("carried", FLOAT, 2)
                .output("go_out", BOOL, SCALAR)
                .output("handed_on", FLOAT, 2)
                .node("Identity", List.of("go_in"), List.of("go_out"))
                .node("Identity", List.of("carried"), List.of("handed_on"));
        return twoFloats()
                .initializer(
                        TensorProto.newBuilder().setName("go").setDataType(BOOL).addInt32Data(1))
                .node("ReduceMax", ROWS, List.of("largest"), GraphDraft.whole("keepdims", 0))
                .node("Cast", List.of("largest"), List.of("rounds"), GraphDraft.whole("to", INT64))
                .node("Loop", List.of("rounds", "go", "features"), ANSWERS, round.asBody())
                .bytes();
    }

    /** Weights that lie somewhere else on the disk. */
    static byte[] externalWeights(String location) {
        return twoFloats()
                .initializer(TensorProto.newBuilder()
                        .setName("weights")
                        .setDataType(FLOAT)
                        .addDims(2)
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("location")
                                .setValue(location)))
                .node("Mul", List.of("features", "weights"), ANSWERS)
                .bytes();
    }

    static byte[] customOperator() {
        return twoFloats()
                .node("com.stranger", "Frobnicate", ROWS, ANSWERS, List.of())
                .bytes();
    }

    public static byte[] notAModel() {
        return ByteString.copyFromUtf8("This is a poem, not a model.").toByteArray();
    }

    private static GraphDraft twoFloats() {
        return new GraphDraft().input("features", FLOAT, 2).output("probabilities", FLOAT, 2);
    }
}
