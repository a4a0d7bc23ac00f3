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
import java.util.Map;
import java.util.stream.LongStream;

/** An ONNX graph written by hand, operator by operator. */
final class GraphDraft {

    static final int FLOAT = TensorProto.DataType.FLOAT_VALUE;
    static final int DOUBLE = TensorProto.DataType.DOUBLE_VALUE;
    static final int INT64 = TensorProto.DataType.INT64_VALUE;
    static final int BOOL = TensorProto.DataType.BOOL_VALUE;
    static final int STRING = TensorProto.DataType.STRING_VALUE;

    /** The width of a tensor without dimensions. */
    static final int SCALAR = -1;

    /** A second dimension that is left open. */
    static final int OPEN = -2;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("draft");
    private final ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8);
    private long opset = 15;

    /** Answers with its input, a row of two floats. */
    static GraphDraft echo() {
        return new GraphDraft()
                .input("features", FLOAT, 2)
                .output("probabilities", FLOAT, 2)
                .node("Identity", List.of("features"), List.of("probabilities"));
    }

    GraphDraft input(String name, int type, int width) {
        graph.addInput(tensor(name, type, width));
        return this;
    }

    GraphDraft output(String name, int type, int width) {
        graph.addOutput(tensor(name, type, width));
        return this;
    }

    GraphDraft input(String name, int type, Object... dimensions) {
        graph.addInput(tensor(name, type, List.of(dimensions)));
        return this;
    }

    /** @param dimensions names of open ones, numbers */
    GraphDraft output(String name, int type, Object... dimensions) {
        graph.addOutput(tensor(name, type, List.of(dimensions)));
        return this;
    }

    /** A sequence of maps from class to probability, as ZipMap answers. */
    GraphDraft maps(String name, int keys) {
        TypeProto value = TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(FLOAT))
                .build();
        TypeProto.Map.Builder map = TypeProto.Map.newBuilder().setKeyType(keys).setValueType(value);
        TypeProto element = TypeProto.newBuilder().setMapType(map).build();
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setSequenceType(TypeProto.Sequence.newBuilder().setElemType(element))));
        return this;
    }

    GraphDraft floats(String name, List<Long> shape, double... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(FLOAT).addAllDims(shape);
        for (double value : values) {
            tensor.addFloatData((float) value);
        }
        return initializer(tensor);
    }

    GraphDraft initializer(TensorProto.Builder tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    GraphDraft node(String type, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        return node("", type, inputs, outputs, List.of(attributes));
    }

    /** An operator of {@code ai.onnx.ml}. */
    GraphDraft classic(String type, List<String> inputs, List<String> outputs, List<AttributeProto> attributes) {
        return node("ai.onnx.ml", type, inputs, outputs, attributes);
    }

    GraphDraft node(
            String domain, String type, List<String> inputs, List<String> outputs, List<AttributeProto> attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setDomain(domain)
                .setOpType(type)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(attributes));
        return this;
    }

    GraphDraft opset(long version) {
        opset = version;
        return this;
    }

    GraphDraft metadata(Map<String, String> properties) {
        properties.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return this;
    }

    byte[] bytes() {
        return model.addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(3))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    /** As the inside of an operator that goes round. */
    AttributeProto asBody() {
        return attribute("body", AttributeProto.AttributeType.GRAPH).setG(graph).build();
    }

    static AttributeProto whole(String name, long value) {
        return attribute(name, AttributeProto.AttributeType.INT).setI(value).build();
    }

    static AttributeProto wholes(String name, long... values) {
        return attribute(name, AttributeProto.AttributeType.INTS)
                .addAllInts(LongStream.of(values).boxed().toList())
                .build();
    }

    static AttributeProto wholes(String name, List<Long> values) {
        return attribute(name, AttributeProto.AttributeType.INTS)
                .addAllInts(values)
                .build();
    }

    static AttributeProto decimals(String name, double... values) {
        AttributeProto.Builder attribute = attribute(name, AttributeProto.AttributeType.FLOATS);
        for (double value : values) {
            attribute.addFloats((float) value);
        }
        return attribute.build();
    }

    static AttributeProto decimal(String name, double value) {
        return attribute(name, AttributeProto.AttributeType.FLOAT)
                .setF((float) value)
                .build();
    }

    static AttributeProto text(String name, String value) {
        return attribute(name, AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static AttributeProto texts(String name, List<String> values) {
        return attribute(name, AttributeProto.AttributeType.STRINGS)
                .addAllStrings(values.stream().map(ByteString::copyFromUtf8).toList())
                .build();
    }

    private static AttributeProto.Builder attribute(String name, AttributeProto.AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }

    private static ValueInfoProto tensor(String name, int type, List<Object> dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        dimensions.forEach(one -> shape.addDim(
                one instanceof Number size
                        ? TensorShapeProto.Dimension.newBuilder().setDimValue(size.longValue())
                        : TensorShapeProto.Dimension.newBuilder().setDimParam(String.valueOf(one))));
        TypeProto.Tensor.Builder tensor =
                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** @param width 0 for a tensor of one dimension, {@link #SCALAR} for none, {@link #OPEN} for any */
    private static ValueInfoProto tensor(String name, int type, int width) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        if (width != SCALAR) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"));
        }
        if (width == OPEN) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("any"));
        }
        if (width > 0) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
                .build();
    }
}
