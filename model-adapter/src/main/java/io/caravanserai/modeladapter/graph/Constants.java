package io.caravanserai.modeladapter.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The numbers a graph brings along: initializers and constant nodes. */
final class Constants {

    private final Map<String, TensorProto> byName = new HashMap<>();

    Constants(GraphProto graph) {
        graph.getInitializerList().forEach(tensor -> byName.put(tensor.getName(), tensor));
        graph.getNodeList().stream()
                .filter(node -> "Constant".equals(node.getOpType()) && node.getAttributeCount() == 1)
                .forEach(this::add);
    }

    private void add(NodeProto node) {
        if (node.getAttribute(0).hasT()) {
            byName.put(node.getOutput(0), node.getAttribute(0).getT());
        }
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Empty when it is no constant, or one of a type that is not reckoned with. */
    Optional<double[]> numbers(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(Constants::numbers);
    }

    List<Long> shape(String name) {
        return byName.getOrDefault(name, TensorProto.getDefaultInstance()).getDimsList();
    }

    private static Optional<double[]> numbers(TensorProto tensor) {
        ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        return switch (tensor.getDataType()) {
            case TensorProto.DataType.FLOAT_VALUE ->
                Optional.of(
                        raw.hasRemaining()
                                ? decoded(raw, Float.BYTES, ByteBuffer::getFloat)
                                : list(tensor.getFloatDataList()));
            case TensorProto.DataType.DOUBLE_VALUE ->
                Optional.of(
                        raw.hasRemaining()
                                ? decoded(raw, Double.BYTES, ByteBuffer::getDouble)
                                : list(tensor.getDoubleDataList()));
            case TensorProto.DataType.INT64_VALUE ->
                Optional.of(
                        raw.hasRemaining()
                                ? decoded(raw, Long.BYTES, ByteBuffer::getLong)
                                : list(tensor.getInt64DataList()));
            default -> Optional.empty();
        };
    }

    private static double[] decoded(ByteBuffer raw, int bytes, ToDoubleFunction<ByteBuffer> next) {
        return DoubleStream.generate(() -> next.applyAsDouble(raw))
                .limit(raw.remaining() / bytes)
                .toArray();
    }

    private static double[] list(List<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
