package io.caravanserai.modeladapter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;

/** Graphs that tell the price from the service by the larger of two numbers, and the quality by both being small. */
final class LabelGraphs {

    private static final List<String> REASONS = List.of("price", "service", "quality");

    private LabelGraphs() {}

    /** Its classes are called like the labels. */
    static byte[] named() {
        return graph(GraphDraft.texts("classlabels_strings", REASONS), GraphDraft.STRING);
    }

    /** Its classes are numbers. */
    static byte[] numbered() {
        return graph(GraphDraft.wholes("classlabels_ints", 7, 8, 9), GraphDraft.INT64);
    }

    private static byte[] graph(AttributeProto classes, int type) {
        return classifier(classes, "reason", type).bytes();
    }

    private static GraphDraft classifier(AttributeProto classes, String said, int type) {
        return new GraphDraft()
                .input("features", GraphDraft.FLOAT, 2)
                .output("reason", type, 0)
                .output("probabilities", GraphDraft.FLOAT, 3)
                .classic(
                        "LinearClassifier",
                        List.of("features"),
                        List.of(said, "probabilities"),
                        List.of(
                                classes,
                                GraphDraft.decimals("coefficients", 1, 0, 0, 1, 0, 0),
                                GraphDraft.decimals("intercepts", 0, 0, 0),
                                GraphDraft.text("post_transform", "SOFTMAX")));
    }

    /** The output of classes calls the first the second, and the other way round. */
    static byte[] swapped() {
        return classifier(GraphDraft.texts("classlabels_strings", REASONS), "right", GraphDraft.STRING)
                .classic(
                        "LabelEncoder",
                        List.of("right"),
                        List.of("reason"),
                        List.of(
                                GraphDraft.texts("keys_strings", REASONS),
                                GraphDraft.texts("values_strings", List.of("service", "price", "quality"))))
                .bytes();
    }

    static byte[] maps() {
        AttributeProto classes = GraphDraft.wholes("classlabels_ints", 7, 8, 9);
        return new GraphDraft()
                .input("features", GraphDraft.FLOAT, 2)
                .output("reason", GraphDraft.INT64, 0)
                .maps("probabilities", GraphDraft.INT64)
                .classic(
                        "LinearClassifier",
                        List.of("features"),
                        List.of("reason", "plain"),
                        List.of(
                                classes,
                                GraphDraft.decimals("coefficients", 1, 0, 0, 1, 0, 0),
                                GraphDraft.decimals("intercepts", 0, 0, 0),
                                GraphDraft.text("post_transform", "SOFTMAX")))
                .classic(
                        "ZipMap",
                        List.of("plain"),
                        List.of("probabilities"),
                        List.of(GraphDraft.wholes("classlabels_int64s", 7, 8, 9)))
                .bytes();
    }
}
