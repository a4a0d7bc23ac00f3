package io.caravanserai.modeladapter.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators of {@code ai.onnx.ml}: linear models, trees, scaling. Their rules of two classes are ONNX Runtime's. */
final class ClassicOperators {

    private static final Optional<Columns> UNKNOWN = Optional.empty();

    private final int width;

    ClassicOperators(int width) {
        this.width = width;
    }

    Optional<Columns> apply(NodeProto node, Columns input) {
        Attributes attributes = new Attributes(node);
        return switch (node.getOpType()) {
            case "Scaler" -> scaled(attributes, input);
            case "LinearClassifier" ->
                linear(attributes, input)
                        .map(Columns::withOtherClass)
                        .flatMap(scores -> transformed(attributes, scores));
            case "LinearRegressor" -> linear(attributes, input).flatMap(scores -> transformed(attributes, scores));
            case "TreeEnsembleRegressor" -> regressor(attributes, input);
            case "TreeEnsembleClassifier" -> classifier(attributes, input);
            default -> UNKNOWN;
        };
    }

    private static Optional<Columns> scaled(Attributes attributes, Columns input) {
        List<Float> offset = attributes.decimals("offset");
        List<Float> scale = attributes.decimals("scale");
        return input.each(i -> input.sums().get(i).plus(-at(offset, i, 0)).times(at(scale, i, 1)));
    }

    private Optional<Columns> linear(Attributes attributes, Columns input) {
        List<Float> weights = attributes.decimals("coefficients");
        List<Float> added = attributes.decimals("intercepts");
        List<Sum> sums = new ArrayList<>();
        for (int row = 0; row < weights.size() / input.size(); row++) {
            Sum sum = Sum.constant(row < added.size() ? added.get(row) : 0, width);
            for (int column = 0; column < input.size(); column++) {
                sum = sum.plus(input.sums().get(column).times(weights.get(row * input.size() + column)));
            }
            sums.add(sum);
        }
        return input.isPlain() ? Optional.of(Columns.plain(sums)) : UNKNOWN;
    }

    private Optional<Columns> regressor(Attributes attributes, Columns input) {
        String aggregate = attributes.text("aggregate_function", "SUM");
        int targets = (int) attributes.whole("n_targets", 1);
        List<Sum> sums = new TreeReader(attributes, input, width, "target_", targets).sums();
        long trees = attributes.wholes("nodes_treeids").stream().distinct().count();
        double share = "AVERAGE".equals(aggregate) ? 1.0 / trees : 1;
        Columns scores = Columns.plain(based(attributes, sums, share));
        return "SUM".equals(aggregate) || "AVERAGE".equals(aggregate) ? transformed(attributes, scores) : UNKNOWN;
    }

    /**
     * Leaves that only ever speak of one of two classes give one score. All of them positive, ONNX Runtime takes it for a
     * probability and does not transform it.
     */
    private Optional<Columns> classifier(Attributes attributes, Columns input) {
        int classes = Math.max(
                attributes.wholes("classlabels_int64s").size(),
                attributes.texts("classlabels_strings").size());
        if (classes != 2) {
            return UNKNOWN;
        }
        List<Sum> sums = new TreeReader(attributes, input, width, "class_", 2).sums();
        List<Long> spoken = attributes.wholes("class_ids").stream().distinct().toList();
        if (spoken.size() == 2) {
            return transformed(attributes, Columns.plain(based(attributes, sums, 1)));
        }
        Sum only = sums.get(spoken.get(0).intValue());
        List<Float> base = attributes.decimals("base_values");
        Sum score = only.plus(base.isEmpty() ? 0 : base.get(base.size() - 1));
        boolean positive = attributes.decimals("class_weights").stream().allMatch(weight -> weight >= 0);
        return positive
                ? Optional.of(Columns.plain(List.of(score.times(-1).plus(1), score)))
                : transformed(attributes, Columns.plain(List.of(score)).withOtherClass());
    }

    private static List<Sum> based(Attributes attributes, List<Sum> sums, double share) {
        List<Float> base = attributes.decimals("base_values");
        List<Sum> based = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            based.add(sums.get(i).times(share).plus(at(base, i, 0)));
        }
        return based;
    }

    private static Optional<Columns> transformed(Attributes attributes, Columns scores) {
        return switch (attributes.text("post_transform", "NONE")) {
            case "NONE" -> Optional.of(scores);
            case "LOGISTIC" -> Optional.of(scores.linked(Link.LOGISTIC));
            case "SOFTMAX" -> scores.softmax();
            default -> UNKNOWN;
        };
    }

    /** One number for all columns, or one for each. */
    private static double at(List<Float> numbers, int index, double otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.get(Math.min(index, numbers.size() - 1));
    }
}
