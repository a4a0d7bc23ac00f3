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
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/** Pictures of one colour, and a graph that tells red from blue by their means: the mean of red, of green, of blue. */
final class TestPictures {

    private static final int FLOAT = TensorProto.DataType.FLOAT_VALUE;

    private TestPictures() {}

    static byte[] png(int width, int height, Color colour) {
        return picture("png", width, height, colour);
    }

    static byte[] jpeg(int width, int height, Color colour) {
        return picture("jpeg", width, height, colour);
    }

    private static byte[] picture(String format, int width, int height, Color colour) {
        boolean mayBeClear = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, mayBeClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** [n, 3, side, side] in, the three means out as [n, 3]. */
    static byte[] means(int side) {
        return model(side).build().toByteArray();
    }

    /** The same, with a word of the passport in the file. */
    static byte[] means(int side, String key, String value) {
        return model(side)
                .addMetadataProps(StringStringEntryProto.newBuilder()
                        .setKey("passport." + key)
                        .setValue(value))
                .build()
                .toByteArray();
    }

    private static ModelProto.Builder model(int side) {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(GraphProto.newBuilder()
                        .setName("means")
                        .addInput(floats("picture", 1, 3, side, side))
                        .addOutput(floats("colours", 1, 3))
                        .addNode(NodeProto.newBuilder()
                                .setOpType("ReduceMean")
                                .addInput("picture")
                                .addOutput("colours")
                                .addAttribute(axes())
                                .addAttribute(AttributeProto.newBuilder()
                                        .setName("keepdims")
                                        .setType(AttributeProto.AttributeType.INT)
                                        .setI(0))));
    }

    /** The same for a picture that lacks a colour; on a white one it goes round for ever. */
    static byte[] hangsOnWhite(int side) {
        GraphDraft round = new GraphDraft()
                .input("round", GraphDraft.INT64, GraphDraft.SCALAR)
                .input("go_in", GraphDraft.BOOL, GraphDraft.SCALAR)
                .input("carried", FLOAT, 3)
                .output("go_out", GraphDraft.BOOL, GraphDraft.SCALAR)
                .output("handed_on", FLOAT, 3)
                .node("Identity", List.of("go_in"), List.of("go_out"))
                .node("Identity", List.of("carried"), List.of("handed_on"));
        ModelProto.Builder model = model(side);
        GraphProto.Builder graph = model.getGraphBuilder();
        graph.getNodeBuilder(0).setOutput(0, "means");
        graph.addInitializer(TensorProto.newBuilder()
                        .setName("for_ever")
                        .setDataType(FLOAT)
                        .addFloatData(1e12f))
                .addInitializer(TensorProto.newBuilder()
                        .setName("go")
                        .setDataType(GraphDraft.BOOL)
                        .addInt32Data(1))
                .addNode(node("ReduceMin", "darkest", "picture").addAttribute(GraphDraft.whole("keepdims", 0)))
                .addNode(node("Mul", "often", "darkest", "for_ever"))
                .addNode(node("Cast", "rounds", "often").addAttribute(GraphDraft.whole("to", GraphDraft.INT64)))
                .addNode(node("Loop", "colours", "rounds", "go", "means").addAttribute(round.asBody()));
        return model.build().toByteArray();
    }

    private static NodeProto.Builder node(String type, String output, String... inputs) {
        return NodeProto.newBuilder().setOpType(type).addOutput(output).addAllInput(List.of(inputs));
    }

    private static AttributeProto axes() {
        return AttributeProto.newBuilder()
                .setName("axes")
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(2L, 3L))
                .build();
    }

    private static ValueInfoProto floats(String name, long... sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        LongStream.of(sizes)
                .forEach(size ->
                        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape)))
                .build();
    }
}
