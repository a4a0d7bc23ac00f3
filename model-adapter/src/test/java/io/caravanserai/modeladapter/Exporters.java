package io.caravanserai.modeladapter;

import static io.caravanserai.modeladapter.GraphDraft.decimals;
import static io.caravanserai.modeladapter.GraphDraft.text;
import static io.caravanserai.modeladapter.GraphDraft.texts;
import static io.caravanserai.modeladapter.GraphDraft.whole;
import static io.caravanserai.modeladapter.GraphDraft.wholes;

import java.util.List;

/** The same two-class task over four columns, in the layout each exporter writes. No Python is needed to see one of each. */
final class Exporters {

    private static final double[] WEIGHTS = {-0.6, 0.4, 0.9, -0.3};

    private Exporters() {}

    /** skl2onnx, LogisticRegression: both classes' coefficients, L1 over the two probabilities, ZipMap. */
    static byte[] sklearnLogistic() {
        return new GraphDraft()
                .input("X", GraphDraft.FLOAT, 4)
                .output("output_label", GraphDraft.INT64, 0)
                .maps("output_probability", GraphDraft.INT64)
                .classic(
                        "LinearClassifier",
                        List.of("X"),
                        List.of("label", "probability_tensor"),
                        List.of(
                                wholes("classlabels_ints", 0, 1),
                                decimals("coefficients", 0.6, -0.4, -0.9, 0.3, -0.6, 0.4, 0.9, -0.3),
                                decimals("intercepts", 0.2, -0.2),
                                text("post_transform", "LOGISTIC")))
                .node("Cast", List.of("label"), List.of("output_label"), whole("to", GraphDraft.INT64))
                .classic(
                        "Normalizer",
                        List.of("probability_tensor"),
                        List.of("probabilities"),
                        List.of(text("norm", "L1")))
                .classic(
                        "ZipMap",
                        List.of("probabilities"),
                        List.of("output_probability"),
                        List.of(wholes("classlabels_int64s", 0, 1)))
                .bytes();
    }

    /** skl2onnx, RandomForestClassifier with zipmap=False: every leaf votes for both classes. */
    static byte[] sklearnForest() {
        return new GraphDraft()
                .input("X", GraphDraft.FLOAT, 4)
                .output("label", GraphDraft.INT64, 0)
                .output("probabilities", GraphDraft.FLOAT, 2)
                .classic(
                        "TreeEnsembleClassifier",
                        List.of("X"),
                        List.of("label", "probabilities"),
                        new TestTrees("BRANCH_LEQ")
                                .votes()
                                .attributes(
                                        "class_", wholes("classlabels_int64s", 0, 1), text("post_transform", "NONE")))
                .bytes();
    }

    /** onnxmltools, XGBClassifier: class_ids all 0, one base value, strictly less. */
    static byte[] xgboost() {
        return new GraphDraft()
                .input("input", GraphDraft.FLOAT, 4)
                .output("label", GraphDraft.INT64, 0)
                .output("probabilities", GraphDraft.FLOAT, 2)
                .classic(
                        "TreeEnsembleClassifier",
                        List.of("input"),
                        List.of("label", "probabilities"),
                        new TestTrees("BRANCH_LT")
                                .logOdds(0)
                                .attributes(
                                        "class_",
                                        wholes("classlabels_int64s", 0, 1),
                                        decimals("base_values", -0.7),
                                        text("post_transform", "LOGISTIC")))
                .bytes();
    }

    /** onnxmltools, LGBMClassifier: class_ids all 0, less or equal, then ZipMap. */
    static byte[] lightgbm() {
        return new GraphDraft()
                .input("input", GraphDraft.FLOAT, 4)
                .output("label", GraphDraft.INT64, 0)
                .maps("probabilities", GraphDraft.INT64)
                .classic(
                        "TreeEnsembleClassifier",
                        List.of("input"),
                        List.of("label_tensor", "probability_tensor"),
                        new TestTrees("BRANCH_LEQ")
                                .logOdds(0)
                                .attributes(
                                        "class_",
                                        wholes("classlabels_int64s", 0, 1),
                                        text("post_transform", "LOGISTIC")))
                .node("Cast", List.of("label_tensor"), List.of("label"), whole("to", GraphDraft.INT64))
                .classic(
                        "ZipMap",
                        List.of("probability_tensor"),
                        List.of("probabilities"),
                        List.of(wholes("classlabels_int64s", 0, 1)))
                .bytes();
    }

    /** CatBoost's own exporter: leaves for both classes with opposite signs, greater, classes with names. */
    static byte[] catboost() {
        List<String> classes = List.of("stayed", "left");
        return new GraphDraft()
                .input("features", GraphDraft.FLOAT, 4)
                .output("label", GraphDraft.STRING, 0)
                .maps("probabilities", GraphDraft.STRING)
                .classic(
                        "TreeEnsembleClassifier",
                        List.of("features"),
                        List.of("label", "probability_tensor"),
                        new TestTrees("BRANCH_GT")
                                .bothSigns()
                                .attributes(
                                        "class_",
                                        texts("classlabels_strings", classes),
                                        text("post_transform", "LOGISTIC")))
                .classic(
                        "ZipMap",
                        List.of("probability_tensor"),
                        List.of("probabilities"),
                        List.of(texts("classlabels_strings", classes)))
                .bytes();
    }

    /** torch.onnx, a linear layer and a sigmoid: weights turned, one probability a row. */
    static byte[] torchLinear() {
        return new GraphDraft()
                .input("x", GraphDraft.FLOAT, 4)
                .output("y", GraphDraft.FLOAT, 1)
                .floats("w", List.of(1L, 4L), WEIGHTS)
                .floats("b", List.of(1L), -0.2)
                .node("Gemm", List.of("x", "w", "b"), List.of("z"), whole("transB", 1))
                .node("Sigmoid", List.of("z"), List.of("y"))
                .bytes();
    }

    /** A linear layer that also sees products of columns, one of them a square, as the house's own propensity model. */
    static byte[] products() {
        return new GraphDraft()
                .input("x", GraphDraft.FLOAT, 4)
                .output("y", GraphDraft.FLOAT, 1)
                .floats("left", List.of(4L, 2L), 1, 0, 0, 1, 0, 0, 0, 0)
                .floats("right", List.of(4L, 2L), 0, 0, 0, 1, 1, 0, 0, 0)
                .floats("w", List.of(6L, 1L), -0.6, 0.4, 0.9, -0.3, 0.7, -0.2)
                .floats("b", List.of(1L), -0.2)
                .node("MatMul", List.of("x", "left"), List.of("l"))
                .node("MatMul", List.of("x", "right"), List.of("r"))
                .node("Mul", List.of("l", "r"), List.of("lr"))
                .node("Concat", List.of("x", "lr"), List.of("wide"), whole("axis", 1))
                .node("Gemm", List.of("wide", "w", "b"), List.of("z"))
                .node("Sigmoid", List.of("z"), List.of("y"))
                .bytes();
    }

    /** torch.onnx, a hidden layer, its answer squeezed to one dimension: nothing adds up here. */
    static byte[] torchHidden() {
        return new GraphDraft()
                .input("x", GraphDraft.FLOAT, 4)
                .output("y", GraphDraft.FLOAT, 0)
                .floats("w1", List.of(4L, 3L), .5, -.2, .9, -.7, .3, .1, .8, -.6, .4, -.1, .2, -.5)
                .floats("w2", List.of(3L), 1.1, -0.7, 0.6)
                .node("MatMul", List.of("x", "w1"), List.of("h"))
                .node("Tanh", List.of("h"), List.of("a"))
                .node("MatMul", List.of("a", "w2"), List.of("z"))
                .node("Sigmoid", List.of("z"), List.of("y"))
                .bytes();
    }

    /** A pipeline with one input a column, numbers of several types and a text that it encodes itself. */
    static byte[] columns() {
        return new GraphDraft()
                .input("purchases_30d", GraphDraft.INT64, 1)
                .input("spend_90d", GraphDraft.DOUBLE, 1)
                .input("consent_marketing", GraphDraft.BOOL, 1)
                .input("channel", GraphDraft.STRING, 1)
                .output("probabilities", GraphDraft.FLOAT, 2)
                .node("Cast", List.of("purchases_30d"), List.of("p"), whole("to", GraphDraft.FLOAT))
                .node("Cast", List.of("spend_90d"), List.of("s"), whole("to", GraphDraft.FLOAT))
                .node("Cast", List.of("consent_marketing"), List.of("c"), whole("to", GraphDraft.FLOAT))
                .classic(
                        "LabelEncoder",
                        List.of("channel"),
                        List.of("e"),
                        List.of(
                                texts("keys_strings", List.of("call", "sms")),
                                decimals("values_floats", 1, 2),
                                GraphDraft.decimal("default_float", 0)))
                .node("Concat", List.of("p", "s", "c", "e"), List.of("row"), whole("axis", 1))
                .classic(
                        "LinearClassifier",
                        List.of("row"),
                        List.of("label", "probabilities"),
                        List.of(
                                wholes("classlabels_ints", 0, 1),
                                decimals("coefficients", 0.6, -0.4, -0.9, 0.3, -0.6, 0.4, 0.9, -0.3),
                                decimals("intercepts", 0.2, -0.2),
                                text("post_transform", "LOGISTIC")))
                .bytes();
    }
}
