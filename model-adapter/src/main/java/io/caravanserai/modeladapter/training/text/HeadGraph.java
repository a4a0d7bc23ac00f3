package io.caravanserai.modeladapter.training.text;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.caravanserai.modeladapter.text.LabelHead;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes a head as one ONNX graph: a matrix product of the embedding, a sum over the rows of the gram table, added. */
final class HeadGraph {

    private static final long OPSET = 13;
    private static final long IR_VERSION = 7;

    private final GraphProto.Builder graph;
    private final int classes;

    private HeadGraph(String name, int width, int classes) {
        this.classes = classes;
        graph = GraphProto.newBuilder()
                .setName(name)
                .addInput(value(LabelHead.EMBEDDING, TensorProto.DataType.FLOAT, dim(1), dim(width)))
                .addInput(value(LabelHead.GRAMS, TensorProto.DataType.INT64, any("grams")))
                .addOutput(value(LabelHead.PROBABILITIES, TensorProto.DataType.FLOAT, dim(1), dim(classes)));
    }

    static byte[] of(String name, LinearHead head, int width) {
        HeadGraph graph = new HeadGraph(name, width, head.constant().length);
        graph.embedding(head);
        graph.grams(head);
        graph.node("Add", List.of("embedding_scores", "gram_scores"), "scores");
        graph.node(head.link() == Link.ONE_OF ? "Softmax" : "Sigmoid", List.of("scores"), LabelHead.PROBABILITIES);
        return graph.bytes();
    }

    private void embedding(LinearHead head) {
        tensor(
                "embedding_weights",
                head.dense().weights(),
                classes,
                head.dense().weights().length / classes);
        tensor("constant", head.constant(), classes);
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Gemm")
                .addInput(LabelHead.EMBEDDING)
                .addInput("embedding_weights")
                .addInput("constant")
                .addOutput("embedding_scores")
                .addAttribute(number("transB", 1)));
    }

    /** The rows of the table that the grams name, summed, over the root of how many they are. */
    private void grams(LinearHead head) {
        tensor("gram_weights", head.sparse().weights(), head.sparse().weights().length / classes, classes);
        graph.addInitializer(TensorProto.newBuilder()
                .setName("first_axis")
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(0));
        node("Gather", List.of("gram_weights", LabelHead.GRAMS), "gram_rows");
        node("ReduceSum", List.of("gram_rows", "first_axis"), "gram_sum");
        node("Size", List.of(LabelHead.GRAMS), "gram_count");
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Cast")
                .addInput("gram_count")
                .addOutput("gram_number")
                .addAttribute(number("to", TensorProto.DataType.FLOAT.getNumber())));
        node("Sqrt", List.of("gram_number"), "gram_root");
        node("Div", List.of("gram_sum", "gram_root"), "gram_scores");
    }

    private void node(String operator, List<String> inputs, String output) {
        graph.addNode(
                NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output));
    }

    private void tensor(String name, double[] values, int... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes.flip()));
        for (int dimension : dimensions) {
            tensor.addDims(dimension);
        }
        graph.addInitializer(tensor);
    }

    private byte[] bytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("caravanserai")
                .setDomain("io.caravanserai")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static AttributeProto number(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static TensorShapeProto.Dimension dim(int size) {
        return TensorShapeProto.Dimension.newBuilder().setDimValue(size).build();
    }

    private static TensorShapeProto.Dimension any(String name) {
        return TensorShapeProto.Dimension.newBuilder().setDimParam(name).build();
    }

    private static ValueInfoProto value(
            String name, TensorProto.DataType type, TensorShapeProto.Dimension... dimensions) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(TensorShapeProto.newBuilder().addAllDim(List.of(dimensions)))))
                .build();
    }
}
