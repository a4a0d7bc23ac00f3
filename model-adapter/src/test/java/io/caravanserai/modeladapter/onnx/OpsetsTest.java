package io.caravanserai.modeladapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.Test;

/** Says so when the runtime takes newer operators than are let in. */
class OpsetsTest {

    @Test
    void theNewestVersionsLetInAreTheNewestThatRun() throws OrtException {
        OnnxEnvironment.open(model(Opsets.HIGHEST, Opsets.HIGHEST_CLASSIC)).close();
        assertThatThrownBy(() -> OnnxEnvironment.open(model(Opsets.HIGHEST + 1, 1)))
                .isInstanceOf(OrtException.class);
        assertThatThrownBy(() -> OnnxEnvironment.open(model(Opsets.HIGHEST, Opsets.HIGHEST_CLASSIC + 1)))
                .isInstanceOf(OrtException.class);
    }

    @Test
    void theOldestVersionRuns() throws OrtException {
        OnnxEnvironment.open(model(Opsets.LOWEST, 1)).close();
        assertThat(Opsets.LOWEST).isPositive();
    }

    private static byte[] model(long opset, long classic) {
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(classic))
                .setGraph(GraphProto.newBuilder()
                        .setName("echo")
                        .addInput(row("x"))
                        .addOutput(row("y"))
                        .addNode(NodeProto.newBuilder()
                                .setOpType("Relu")
                                .addInput("x")
                                .addOutput("y")))
                .build()
                .toByteArray();
    }

    private static ValueInfoProto row(String name) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                                .setShape(TensorShapeProto.newBuilder()
                                        .addDim(TensorShapeProto.Dimension.newBuilder()
                                                .setDimParam("rows")))))
                .build();
    }
}
