package io.caravanserai.modeladapter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
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
                                        .setI(0))))
                .build()
                .toByteArray();
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
