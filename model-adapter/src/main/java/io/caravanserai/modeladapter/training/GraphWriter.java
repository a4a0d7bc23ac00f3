package io.caravanserai.modeladapter.training;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXInitializer;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXPlaceholder;
import org.tribuo.util.onnx.ONNXRef;

/** Writes logistic regressions over one input as an ONNX graph: (crosses,) one matrix product and a softmax an output. */
final class GraphWriter {

    private static final long IR_VERSION = 6;
    private static final double LARGEST_DIFFERENCE = 1e-5;
    private static final Map<String, Object> LAST_AXIS = Map.of("axis", 1);

    private final ONNXContext context = new ONNXContext();
    private final ONNXRef<?> row;

    GraphWriter(String graph, String input, int width, Crosses crosses) {
        context.setName(graph);
        ONNXPlaceholder placeholder = context.floatInput(input, width);
        row = crosses.isEmpty() ? placeholder : widened(placeholder, crosses);
    }

    GraphWriter add(String output, Logistic logistic) {
        int classes = logistic.classes().size();
        ONNXInitializer weights = context.floatTensor(
                output + "_weights", List.of(logistic.width(), classes), buffer -> fill(buffer, logistic));
        ONNXInitializer bias = context.array(output + "_bias", logistic.bias());
        row.apply(ONNXOperators.GEMM, List.of(weights, bias))
                .apply(ONNXOperators.SOFTMAX, LAST_AXIS)
                .assignTo(context.floatOutput(output, classes));
        return this;
    }

    byte[] bytes() {
        return ModelProto.newBuilder()
                .setGraph(context.buildGraph())
                .setProducerName("caravanserai")
                .setDomain("io.caravanserai")
                .addOpsetImport(ONNXOperators.getOpsetProto())
                .setIrVersion(IR_VERSION)
                .build()
                .toByteArray();
    }

    /** A graph that says something else than its trainer must not leave the house. */
    static double requireExact(double difference) {
        if (!(difference <= LARGEST_DIFFERENCE)) {
            throw new IllegalStateException("The graph differs from the trainer by (%s).".formatted(difference));
        }
        return difference;
    }

    private ONNXNode widened(ONNXPlaceholder input, Crosses crosses) {
        ONNXNode left = gathered(input, "left", crosses.left());
        ONNXNode right = gathered(input, "right", crosses.right());
        ONNXNode products = left.apply(ONNXOperators.MUL, right);
        return input.apply(ONNXOperators.CONCAT, products, LAST_AXIS);
    }

    private ONNXNode gathered(ONNXPlaceholder input, String name, List<Integer> columns) {
        long[] indexes = columns.stream().mapToLong(Integer::longValue).toArray();
        return input.apply(ONNXOperators.GATHER, context.array(name, indexes), LAST_AXIS);
    }

    private static void fill(java.nio.FloatBuffer buffer, Logistic logistic) {
        for (int column = 0; column < logistic.width(); column++) {
            for (int k = 0; k < logistic.classes().size(); k++) {
                buffer.put((float) logistic.weights()[k][column]);
            }
        }
        buffer.rewind();
    }
}
