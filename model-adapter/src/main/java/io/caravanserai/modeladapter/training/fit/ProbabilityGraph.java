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
        softmax(product(linear, ""), OUTPUT);
        return bytes();
    }

    /** Log-odds of trees and of a matrix product added, then the softmax. */
    byte[] sum(Ensemble trees, Linear linear) {
        softmax(logOdds(new Blend(trees, linear), ""), OUTPUT);
        return bytes();
    }

    /** The mean of the probabilities of two. */
    byte[] mean(Scorer one, Scorer other) {
        softmax(logOdds(one, "one_"), "one_probabilities");
        softmax(logOdds(other, "other_"), "other_probabilities");
        node("Mean", List.of("one_probabilities", "other_probabilities"), OUTPUT);
        return bytes();
    }

    /** Name of a tensor {@code [0, log-odds]}; the parts of a blend are taken as they are and added. */
    private String logOdds(Scorer scorer, String prefix) {
        if (scorer instanceof Linear linear) {
            return product(linear, prefix);
        }
        if (scorer instanceof Ensemble trees) {
            String output = prefix + "tree_log_odds";
            graph.addNode(new TreeAttributes(trees)
                    .regressor(NodeProto.newBuilder().addInput(input).addOutput(output)));
            return output;
        }
        Blend blend = (Blend) scorer;
        String output = prefix + "log_odds";
        node("Add", List.of(logOdds(blend.trees(), prefix), product(blend.linear(), prefix)), output);
        return output;
    }

    private String product(Linear linear, String prefix) {
        List<Float> weights = new ArrayList<>();
        for (double weight : linear.weights()) {
            weights.add(0f);
            weights.add((float) weight);
        }
        int width = linear.weights().length;
        graph.addInitializer(tensor(prefix + "weights", weights).addDims(width).addDims(2));
        graph.addInitializer(
                tensor(prefix + "bias", List.of(0f, (float) linear.bias())).addDims(2));
        node("Gemm", List.of(input, prefix + "weights", prefix + "bias"), prefix + "linear_log_odds");
        return prefix + "linear_log_odds";
    }

    private void softmax(String logOdds, String output) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Softmax")
                .addInput(logOdds)
                .addOutput(output)
                .addAttribute(number("axis", 1)));
    }

    private void node(String operator, List<String> inputs, String output) {
        graph.addNode(
                NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output));
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
