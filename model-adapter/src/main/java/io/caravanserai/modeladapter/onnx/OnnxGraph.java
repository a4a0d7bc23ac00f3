package io.caravanserai.modeladapter.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.caravanserai.domain.problem.Problems;
import java.util.Set;

/** What Java can see of a graph before native code touches it: weights outside the file, operators of strangers. */
public final class OnnxGraph {

    /** ONNX itself, its classic models, and the operators ONNX Runtime brings along. */
    private static final Set<String> KNOWN_DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft");

    private final Problems problems;

    private OnnxGraph(Problems problems) {
        this.problems = problems;
    }

    /** Also a version of the operators that is too old or too new for the runtime, in words. */
    public static void check(byte[] model, Problems problems) {
        try {
            ModelProto proto = ModelProto.parseFrom(model);
            Opsets.check(proto, problems);
            if (proto.hasGraph() && proto.getGraph().getNodeCount() > 0) {
                new OnnxGraph(problems).model(proto);
            } else {
                broken("no graph", problems);
            }
        } catch (InvalidProtocolBufferException notOnnx) {
            broken(notOnnx.getMessage(), problems);
        }
    }

    private static void broken(String found, Problems problems) {
        problems.add("", found, "is all that was found; it is not an ONNX model", "Maybe export or copy it again.");
    }

    /** Functions are graphs that operators may call by name. */
    private void model(ModelProto proto) {
        graph(proto.getGraph());
        proto.getFunctionsList().forEach(function -> {
            function.getAttributeProtoList().forEach(this::attribute);
            function.getNodeList().forEach(this::node);
        });
        proto.getTrainingInfoList().forEach(training -> {
            graph(training.getInitialization());
            graph(training.getAlgorithm());
        });
    }

    private void graph(GraphProto graph) {
        graph.getInitializerList().forEach(this::tensor);
        graph.getSparseInitializerList().forEach(this::sparse);
        graph.getNodeList().forEach(this::node);
    }

    private void node(NodeProto node) {
        if (!KNOWN_DOMAINS.contains(node.getDomain())) {
            problems.add(
                    "operator " + node.getOpType(),
                    node.getDomain(),
                    "is a domain of custom operators, which are not run here",
                    "Maybe export with standard operators only.");
        }
        node.getAttributeList().forEach(this::attribute);
    }

    private void attribute(AttributeProto attribute) {
        tensor(attribute.getT());
        attribute.getTensorsList().forEach(this::tensor);
        sparse(attribute.getSparseTensor());
        attribute.getSparseTensorsList().forEach(this::sparse);
        if (attribute.hasG()) {
            graph(attribute.getG());
        }
        attribute.getGraphsList().forEach(this::graph);
    }

    private void sparse(SparseTensorProto sparse) {
        tensor(sparse.getValues());
        tensor(sparse.getIndices());
    }

    private void tensor(TensorProto tensor) {
        if (tensor.getExternalDataCount() > 0 || tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            String where = tensor.getExternalDataList().stream()
                    .filter(entry -> "location".equals(entry.getKey()))
                    .map(entry -> entry.getValue())
                    .findFirst()
                    .orElse("?");
            problems.add(
                    "weights " + tensor.getName(),
                    where,
                    "is outside the model file, which is never followed",
                    "Maybe save the model with its weights inside one file.");
        }
    }
}
