package io.caravanserai.modeladapter.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;

/** What the numbers inside a graph take once they are unpacked: known before it is opened, and the least it can take. */
public final class GraphWeights {

    private static final int A_WORD = 32;

    /** Bytes of one number of a type; those that are not here take four. */
    private static final Map<Integer, Integer> BYTES = Map.ofEntries(
            Map.entry(TensorProto.DataType.DOUBLE_VALUE, Double.BYTES),
            Map.entry(TensorProto.DataType.INT64_VALUE, Long.BYTES),
            Map.entry(TensorProto.DataType.UINT64_VALUE, Long.BYTES),
            Map.entry(TensorProto.DataType.COMPLEX64_VALUE, Long.BYTES),
            Map.entry(TensorProto.DataType.COMPLEX128_VALUE, 2 * Long.BYTES),
            Map.entry(TensorProto.DataType.FLOAT16_VALUE, Short.BYTES),
            Map.entry(TensorProto.DataType.BFLOAT16_VALUE, Short.BYTES),
            Map.entry(TensorProto.DataType.INT16_VALUE, Short.BYTES),
            Map.entry(TensorProto.DataType.UINT16_VALUE, Short.BYTES),
            Map.entry(TensorProto.DataType.INT8_VALUE, Byte.BYTES),
            Map.entry(TensorProto.DataType.UINT8_VALUE, Byte.BYTES),
            Map.entry(TensorProto.DataType.BOOL_VALUE, Byte.BYTES),
            Map.entry(TensorProto.DataType.STRING_VALUE, A_WORD));

    private GraphWeights() {}

    /** Bytes; 0 for a file that is no model, which others say. */
    public static long of(byte[] onnx) {
        try {
            return graph(ModelProto.parseFrom(onnx).getGraph());
        } catch (InvalidProtocolBufferException notOnnx) {
            return 0;
        }
    }

    private static long graph(GraphProto graph) {
        return graph.getInitializerList().stream()
                        .mapToLong(GraphWeights::tensor)
                        .sum()
                + graph.getNodeList().stream()
                        .flatMap(node -> node.getAttributeList().stream())
                        .mapToLong(GraphWeights::attribute)
                        .sum();
    }

    private static long attribute(AttributeProto attribute) {
        return tensor(attribute.getT())
                + attribute.getTensorsList().stream()
                        .mapToLong(GraphWeights::tensor)
                        .sum()
                + (attribute.hasG() ? graph(attribute.getG()) : 0)
                + attribute.getGraphsList().stream()
                        .mapToLong(GraphWeights::graph)
                        .sum()
                + (long) Float.BYTES * attribute.getFloatsCount()
                + (long) Long.BYTES * attribute.getIntsCount();
    }

    /** Counted by what is there: dimensions may promise what the file does not hold, which the runtime refuses. */
    private static long tensor(TensorProto tensor) {
        int bytes = BYTES.getOrDefault(tensor.getDataType(), Float.BYTES);
        long listed = (long) tensor.getFloatDataCount()
                + tensor.getInt32DataCount()
                + tensor.getInt64DataCount()
                + tensor.getUint64DataCount()
                + tensor.getDoubleDataCount()
                + tensor.getStringDataCount();
        return tensor.getRawData().size() + listed * bytes;
    }
}
