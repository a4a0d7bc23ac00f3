package io.caravanserai.modeladapter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;

/** Small graphs with one habit each, over a row of two floats. */
public final class TestGraphs {

    private static final int FLOAT = TensorProto.DataType.FLOAT_VALUE;
    private static final int INT64 = TensorProto.DataType.INT64_VALUE;
    private static final int BOOL = TensorProto.DataType.BOOL_VALUE;

    private TestGraphs() {}

    /** Answers with its input: the second float is the probability. */
    static byte[] echo() {
        return echo("features", 2);
    }

    /** An echo that carries so many weights, which it hands out when somebody asks for them. */
    static byte[] heavy(int weights) {
        return model(GraphProto.newBuilder()
                .addInput(rows("features", 2))
                .addOutput(rows("probabilities", 2))
                .addOutput(vector("weights_out", weights))
                .addInitializer(TensorProto.newBuilder()
                        .setName("weights")
                        .setDataType(FLOAT)
                        .addDims(weights)
                        .setRawData(ByteString.copyFrom(new byte[weights * Float.BYTES])))
                .addNode(node("Identity", "", List.of("weights"), List.of("weights_out")))
                .addNode(node("Identity", "", List.of("features"), List.of("probabilities"))));
    }

    static byte[] echo(String input, int width) {
        return model(GraphProto.newBuilder()
                .addInput(rows(input, width))
                .addOutput(rows("probabilities", width))
                .addNode(node("Identity", "", List.of(input), List.of("probabilities"))));
    }

    /** The softmax over the rows of a call: one row changes what is said of another. */
    static byte[] shareOfAll() {
        return model(GraphProto.newBuilder()
                .addInput(rows("features", 2))
                .addOutput(rows("probabilities", 2))
                .addNode(node("Softmax", "", List.of("features"), List.of("probabilities"))
                        .addAttribute(number("axis", 0))));
    }

    /** As scikit-learn exports it: a sequence of maps from class to probability. */
    static byte[] maps() {
        AttributeProto classes = AttributeProto.newBuilder()
                .setName("classlabels_int64s")
                .setType(AttributeProto.AttributeType.INTS)
                .addInts(0)
                .addInts(1)
                .build();
        return model(GraphProto.newBuilder()
                .addInput(rows("features", 2))
                .addOutput(ValueInfoProto.newBuilder().setName("probabilities").setType(sequenceOfMaps()))
                .addNode(node("ZipMap", "ai.onnx.ml", List.of("features"), List.of("probabilities"))
                        .addAttribute(classes)));
    }

    /** Goes round as often as the largest number of its rows says: a million millions is for ever. */
    public static byte[] loop() {
        return model(GraphProto.newBuilder()
                .addInput(rows("features", 2))
                .addOutput(rows("probabilities", 2))
                .addInitializer(
                        TensorProto.newBuilder().setName("go").setDataType(BOOL).addInt32Data(1))
                .addNode(node("ReduceMax", "", List.of("features"), List.of("largest"))
                        .addAttribute(number("keepdims", 0)))
                .addNode(node("Cast", "", List.of("largest"), List.of("rounds")).addAttribute(number("to", INT64)))
                .addNode(node("Loop", "", List.of("rounds", "go", "features"), List.of("probabilities"))
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("body")
                                .setType(AttributeProto.AttributeType.GRAPH)
                                .setG(body()))));
    }

    /** Weights that lie somewhere else on the disk. */
    static byte[] externalWeights(String location) {
        return model(GraphProto.newBuilder()
                .addInput(rows("features", 2))
                .addOutput(rows("probabilities", 2))
                .addInitializer(TensorProto.newBuilder()
                        .setName("weights")
                        .setDataType(FLOAT)
                        .addDims(2)
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("location")
                                .setValue(location)))
                .addNode(node("Mul", "", List.of("features", "weights"), List.of("probabilities"))));
    }

    static byte[] customOperator() {
        return model(GraphProto.newBuilder()
                .addInput(rows("features", 2))
                .addOutput(rows("probabilities", 2))
                .addNode(node("Frobnicate", "com.stranger", List.of("features"), List.of("probabilities"))));
    }

    private static GraphProto body() {
        return GraphProto.newBuilder()
                .setName("round")
                .addInput(scalar("round", INT64))
                .addInput(scalar("go_in", BOOL))
                .addInput(rows("carried", 2))
                .addOutput(scalar("go_out", BOOL))
                .addOutput(rows("handed_on", 2))
                .addNode(node("Identity", "", List.of("go_in"), List.of("go_out")))
                .addNode(node("Identity", "", List.of("carried"), List.of("handed_on")))
                .build();
    }

    private static byte[] model(GraphProto.Builder graph) {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(1))
                .setGraph(graph.setName("test"))
                .build()
                .toByteArray();
    }

    private static NodeProto.Builder node(String type, String domain, List<String> inputs, List<String> outputs) {
        return NodeProto.newBuilder()
                .setOpType(type)
                .setDomain(domain)
                .addAllInput(inputs)
                .addAllOutput(outputs);
    }

    private static AttributeProto number(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static ValueInfoProto rows(String name, int width) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape)))
                .build();
    }

    private static ValueInfoProto vector(String name, int length) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape)))
                .build();
    }

    private static ValueInfoProto scalar(String name, int type) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type)
                                .setShape(TensorShapeProto.getDefaultInstance())))
                .build();
    }

    private static TypeProto sequenceOfMaps() {
        TypeProto value = TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(FLOAT))
                .build();
        TypeProto map = TypeProto.newBuilder()
                .setMapType(TypeProto.Map.newBuilder().setKeyType(INT64).setValueType(value))
                .build();
        return TypeProto.newBuilder()
                .setSequenceType(TypeProto.Sequence.newBuilder().setElemType(map))
                .build();
    }

    public static byte[] notAModel() {
        return ByteString.copyFromUtf8("This is a poem, not a model.").toByteArray();
    }
}
