package io.caravanserai.modeladapter.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a graph from its inputs and says which sum each tensor is. What it does not understand it leaves out, so that an
 * unusual graph has no formula; whoever uses a formula compares it with what the graph says.
 */
public final class FormulaReader {

    private final Map<String, Columns> tensors = new HashMap<>();
    private final GraphProto graph;
    private final Operators operators;

    private FormulaReader(GraphProto graph, int width) {
        this.graph = graph;
        operators = new Operators(new Constants(graph), width);
    }

    /**
     * The formula of one column of an output.
     *
     * @param inputs names of the graph's inputs with the number of columns each takes of the row, in their order
     */
    public static Optional<Formula> read(byte[] onnx, Map<String, Integer> inputs, String output, int column) {
        try {
            int width = inputs.values().stream().mapToInt(Integer::intValue).sum();
            FormulaReader reader = new FormulaReader(ModelProto.parseFrom(onnx).getGraph(), width);
            reader.begin(inputs, width);
            return reader.follow(output, column);
        } catch (InvalidProtocolBufferException | RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private void begin(Map<String, Integer> inputs, int width) {
        int next = 0;
        for (Map.Entry<String, Integer> input : inputs.entrySet()) {
            List<Sum> columns = IntStream.range(next, next + input.getValue())
                    .mapToObj(column -> Sum.column(column, width))
                    .toList();
            tensors.put(input.getKey(), Columns.plain(columns));
            next += input.getValue();
        }
    }

    private Optional<Formula> follow(String output, int column) {
        for (NodeProto node : graph.getNodeList()) {
            operators.apply(node, known(node)).ifPresent(columns -> tensors.put(answer(node), columns));
        }
        return Optional.ofNullable(tensors.get(output))
                .filter(columns -> column < columns.size())
                .map(columns -> new Formula(columns.sums().get(column), columns.link()));
    }

    /** What is known of the inputs that are no constants; one that is not known is null. */
    private List<@Nullable Columns> known(NodeProto node) {
        List<@Nullable Columns> known = new ArrayList<>();
        node.getInputList().forEach(input -> known.add(tensors.get(input)));
        return known;
    }

    /** Classifiers give the label first, the scores second. */
    private static String answer(NodeProto node) {
        return node.getOutput(node.getOutputCount() - 1);
    }
}
