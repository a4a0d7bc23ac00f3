package io.caravanserai.modeladapter.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** What the operators of linear models, trees and what exporters put around them make of sums. */
final class Operators {

    private static final Optional<Columns> UNKNOWN = Optional.empty();

    private final Constants constants;
    private final int width;

    Operators(Constants constants, int width) {
        this.constants = constants;
        this.width = width;
    }

    /** @param inputs null where nothing is known of one; empty is answered when nothing is known of the answer */
    Optional<Columns> apply(NodeProto node, List<@Nullable Columns> inputs) {
        Columns first = inputs.isEmpty() ? null : inputs.get(0);
        if (first == null) {
            return "Sub".equals(node.getOpType()) ? complement(node, inputs) : UNKNOWN;
        }
        return switch (node.getOpType()) {
            case "Identity", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "ZipMap", "Normalizer", "Imputer" ->
                Optional.of(first);
            case "MatMul", "Gemm" -> product(node, first);
            case "Add", "Sum" ->
                inputs.size() == 2 && inputs.get(1) != null
                        ? first.plus(inputs.get(1))
                        : byColumn(node, first, (weight, number) -> weight, Double::sum);
            case "Sub" -> byColumn(node, first, (weight, number) -> weight, (constant, number) -> constant - number);
            case "Mul" ->
                inputs.size() == 2 && inputs.get(1) != null
                        ? first.times(inputs.get(1))
                        : byColumn(node, first, (weight, number) -> weight * number, (all, number) -> all * number);
            case "Div" -> byColumn(node, first, (weight, number) -> weight / number, (all, number) -> all / number);
            case "Concat", "FeatureVectorizer" -> joined(inputs);
            case "Gather", "ArrayFeatureExtractor" -> gathered(node, first);
            case "Softmax" -> first.softmax();
            case "Sigmoid" -> first.isPlain() ? Optional.of(first.linked(Link.LOGISTIC)) : UNKNOWN;
            default -> new ClassicOperators(width).apply(node, first);
        };
    }

    private Optional<Columns> complement(NodeProto node, List<@Nullable Columns> inputs) {
        double[] one = constants.numbers(node.getInput(0)).orElse(new double[0]);
        Columns second = inputs.size() == 2 ? inputs.get(1) : null;
        return second != null && one.length == 1 && one[0] == 1 ? second.complement() : UNKNOWN;
    }

    private Optional<Columns> product(NodeProto node, Columns first) {
        Attributes attributes = new Attributes(node);
        boolean turned = attributes.whole("transB", 0) == 1;
        double[] matrix = constants.numbers(node.getInput(1)).orElseThrow();
        double alpha = attributes.decimal("alpha", 1);
        int columns = matrix.length / first.size();
        List<Sum> sums = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Sum sum = Sum.constant(bias(node, attributes, column), width);
            for (int row = 0; row < first.size(); row++) {
                double weight = turned ? matrix[column * first.size() + row] : matrix[row * columns + column];
                sum = sum.plus(first.sums().get(row).times(alpha * weight));
            }
            sums.add(sum);
        }
        return first.isPlain() ? Optional.of(Columns.plain(sums)) : UNKNOWN;
    }

    private double bias(NodeProto node, Attributes attributes, int column) {
        if (node.getInputCount() < 3) {
            return 0;
        }
        double[] bias = constants.numbers(node.getInput(2)).orElseThrow();
        return attributes.decimal("beta", 1) * bias[Math.min(column, bias.length - 1)];
    }

    /** A constant for all columns, or one for each: first it changes the factor, then what is added. */
    private Optional<Columns> byColumn(
            NodeProto node, Columns first, DoubleBinaryOperator factor, DoubleBinaryOperator added) {
        double[] numbers = constants.numbers(node.getInput(1)).orElseThrow();
        if (numbers.length != 1 && numbers.length != first.size()) {
            return UNKNOWN;
        }
        return first.each(i -> {
            double number = numbers[Math.min(i, numbers.length - 1)];
            Sum sum = first.sums().get(i);
            Sum scaled = sum.plus(-sum.constant()).times(factor.applyAsDouble(1, number));
            return scaled.plus(added.applyAsDouble(sum.constant(), number));
        });
    }

    private static Optional<Columns> joined(List<@Nullable Columns> inputs) {
        Optional<Columns> all = Optional.ofNullable(inputs.get(0));
        for (Columns next : inputs.subList(1, inputs.size())) {
            all = next == null ? UNKNOWN : all.flatMap(columns -> columns.joined(next));
        }
        return all;
    }

    private Optional<Columns> gathered(NodeProto node, Columns first) {
        List<Sum> picked = new ArrayList<>();
        for (double index : constants.numbers(node.getInput(1)).orElseThrow()) {
            picked.add(first.sums().get((int) index));
        }
        return Optional.of(new Columns(picked, first.link()));
    }
}
