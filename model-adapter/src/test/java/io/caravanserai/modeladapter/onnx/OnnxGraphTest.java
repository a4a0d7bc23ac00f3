package io.caravanserai.modeladapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a graph hides weights of another file, they are found: the runtime opens such a graph without a word. */
class OnnxGraphTest {

    private static final TensorProto ELSEWHERE = elsewhere("../secret");

    static Stream<Arguments> hidingPlaces() {
        SparseTensorProto values =
                SparseTensorProto.newBuilder().setValues(ELSEWHERE).build();
        SparseTensorProto indices =
                SparseTensorProto.newBuilder().setIndices(ELSEWHERE).build();
        GraphProto inner = GraphProto.newBuilder().addInitializer(ELSEWHERE).build();
        return Stream.of(
                Arguments.of("initializer", model(GraphProto.newBuilder().addInitializer(ELSEWHERE))),
                Arguments.of("sparse values", model(GraphProto.newBuilder().addSparseInitializer(values))),
                Arguments.of("sparse indices", model(GraphProto.newBuilder().addSparseInitializer(indices))),
                Arguments.of("attribute", model(with(attribute().setT(ELSEWHERE)))),
                Arguments.of("attributes", model(with(attribute().addTensors(ELSEWHERE)))),
                Arguments.of("sparse attribute", model(with(attribute().setSparseTensor(indices)))),
                Arguments.of("sparse attributes", model(with(attribute().addSparseTensors(values)))),
                Arguments.of("branch", model(with(attribute().setG(inner)))),
                Arguments.of("branches", model(with(attribute().addGraphs(inner)))),
                Arguments.of(
                        "branch in a branch",
                        model(with(attribute().setG(with(attribute().setG(inner)))))),
                Arguments.of("function", function(constant(ELSEWHERE))),
                Arguments.of("default of a function", defaulting()),
                Arguments.of("training", training(inner)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidingPlaces")
    void weightsOfAnotherFileAreFoundWhereverTheyAreNamed(String place, ModelProto model) {
        assertThat(problems(model))
                .as(place)
                .singleElement()
                .extracting(Problem::sentence)
                .asString()
                .contains("weights w: '../secret' is outside the model file");
    }

    @Test
    void operatorsOfStrangersAreFoundInFunctionsAndBranches() {
        NodeProto stranger = NodeProto.newBuilder()
                .setDomain("com.stranger")
                .setOpType("Frobnicate")
                .build();
        GraphProto inner = GraphProto.newBuilder().addNode(stranger).build();

        assertThat(problems(function(stranger))).hasSize(1);
        assertThat(problems(model(with(attribute().setG(inner))))).hasSize(1);
    }

    private static List<Problem> problems(ModelProto model) {
        Problems problems = new Problems("model.onnx");
        OnnxGraph.check(model.toByteArray(), problems);
        return problems.list();
    }

    private static TensorProto elsewhere(String location) {
        return TensorProto.newBuilder()
                .setName("w")
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addDims(2)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue(location))
                .build();
    }

    private static AttributeProto.Builder attribute() {
        return AttributeProto.newBuilder().setName("a");
    }

    private static GraphProto.Builder with(AttributeProto.Builder attribute) {
        return GraphProto.newBuilder()
                .addNode(NodeProto.newBuilder().setOpType("If").addAttribute(attribute));
    }

    private static NodeProto constant(TensorProto value) {
        return NodeProto.newBuilder()
                .setOpType("Constant")
                .addOutput("made")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("value")
                        .setType(AttributeProto.AttributeType.TENSOR)
                        .setT(value))
                .build();
    }

    private static ModelProto model(GraphProto.Builder graph) {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(15))
                .setGraph(graph.setName("g")
                        .addNode(NodeProto.newBuilder()
                                .setOpType("Identity")
                                .addInput("in")
                                .addOutput("out"))
                        .addInput(floats("in"))
                        .addOutput(floats("out")))
                .build();
    }

    private static ModelProto function(NodeProto body) {
        GraphProto.Builder caller = GraphProto.newBuilder()
                .addNode(NodeProto.newBuilder()
                        .setDomain("ai.onnx.ml")
                        .setOpType("Ours")
                        .addOutput("called"))
                .addOutput(floats("called"));
        return model(caller).toBuilder()
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(1))
                .addFunctions(ours().addOutput("made").addNode(body))
                .build();
    }

    private static ModelProto defaulting() {
        return model(GraphProto.newBuilder()).toBuilder()
                .addFunctions(ours().addAttributeProto(attribute().setT(ELSEWHERE)))
                .build();
    }

    private static FunctionProto.Builder ours() {
        return FunctionProto.newBuilder()
                .setDomain("ai.onnx.ml")
                .setName("Ours")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(15));
    }

    private static ModelProto training(GraphProto algorithm) {
        ModelProto.Builder model = model(GraphProto.newBuilder()).toBuilder();
        model.addTrainingInfoBuilder().setAlgorithm(algorithm);
        return model.build();
    }

    private static ValueInfoProto floats(String name) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                                .setShape(TensorShapeProto.newBuilder()
                                        .addDim(TensorShapeProto.Dimension.newBuilder()
                                                .setDimValue(2)))))
                .build();
    }
}
