package io.caravanserai.modeladapter.training.fit;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;

/** An ONNX graph from rows of floats to {@code probabilities [no, yes]}. */
final class ProbabilityGraph {

    static final String OUTPUT = "probabilities";

    private static final long OPSET = 13;
    private static final long IR_VERSION = 7;

    private final GraphProto.Builder graph;
    private final String input;

    ProbabilityGraph(String name, String input, int width) {
        this.input = input;
        graph = GraphProto.newBuilder()
                .setName(name)
                .addInput(floats(input, width))
                .addOutput(floats(OUTPUT, 2));
    }

    byte[] trees(Ensemble ensemble) {
        Ensemble signed = TreeAttributes.withBothSigns(ensemble);
        graph.addNode(new TreeAttributes(signed)
                .classifier(NodeProto.newBuilder()
                        .addInput(input)
                        .addOutput("label")
                        .addOutput(OUTPUT)));
        return bytes();
    }

    /** One matrix product and a softmax over {@code [0, log-odds]}. */
    byte[] linear(Linear linear) {
        product(linear, "log_odds");
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Softmax")
                .addInput("log_odds")
                .addOutput(OUTPUT)
                .addAttribute(number("axis", 1)));
        return bytes();
    }

    /** Log-odds of trees and of a matrix product added, then the softmax. */
    byte[] sum(Ensemble trees, Linear linear) {
        graph.addNode(new TreeAttributes(trees)
                .regressor(NodeProto.newBuilder().addInput(input).addOutput("tree_log_odds")));
        product(linear, "linear_log_odds");
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Add")
                .addInput("tree_log_odds")
                .addInput("linear_log_odds")
                .addOutput("log_odds"));
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Softmax")
                .addInput("log_odds")
                .addOutput(OUTPUT)
                .addAttribute(number("axis", 1)));
        return bytes();
    }

    private void product(Linear linear, String output) {
        List<Float> weights = new ArrayList<>();
        for (double weight : linear.weights()) {
            weights.add(0f);
            weights.add((float) weight);
        }
        graph.addInitializer(
                tensor("weights", weights).addDims(linear.weights().length).addDims(2));
        graph.addInitializer(tensor("bias", List.of(0f, (float) linear.bias())).addDims(2));
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Gemm")
                .addInput(input)
                .addInput("weights")
                .addInput("bias")
                .addOutput(output));
    }

    private byte[] bytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("caravanserai")
                .setDomain("io.caravanserai")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain(TreeAttributes.DOMAIN)
                        .setVersion(1))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static TensorProto.Builder tensor(String name, List<Float> values) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllFloatData(values);
    }

    private static AttributeProto number(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static ValueInfoProto floats(String name, int width) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
