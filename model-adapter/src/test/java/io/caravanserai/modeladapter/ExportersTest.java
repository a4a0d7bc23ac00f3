package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.modeladapter.explain.ModelExplainer;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exporter's layout is read, scored, and explained as the definition of Shapley values says. */
class ExportersTest {

    private static final Catalogue CATALOGUE = TestCatalogue.create();
    private static final String WITH_HOLES =
            """
              - {feature: purchases_30d, type: number, missing: 0}
              - {feature: spend_90d, type: number, missing: nan}
              - {feature: consent_marketing, type: number, missing: 0}
              - {feature: complaints_30d, type: number, missing: 0}
            """;
    private static final String NUMBERS = WITH_HOLES.replace("nan", "0");
    private static final String COLUMNS =
            """
              - {feature: purchases_30d, type: number, missing: 0}
              - {feature: spend_90d, type: number, missing: 0}
              - {feature: consent_marketing, type: number, missing: 0}
              - {feature: channel, type: text, missing: none}
            """;
    private static final List<Facts> BACKGROUND = rows(6, 1);

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout("sklearn logistic", Exporters.sklearnLogistic(), "X", "output_probability", 1, Method.LINEAR),
                layout("sklearn forest", Exporters.sklearnForest(), "X", "probabilities", 1, Method.TREES),
                layout("xgboost", Exporters.xgboost(), "input", "probabilities", 1, Method.TREES),
                layout("lightgbm", Exporters.lightgbm(), "input", "probabilities", 1, Method.TREES),
                layout("catboost", Exporters.catboost(), "features", "probabilities, label: left", 1, Method.TREES),
                layout("torch linear", Exporters.torchLinear(), "x", "y", 0, Method.LINEAR),
                layout("products", Exporters.products(), "x", "y", 0, Method.LINEAR),
                layout("torch hidden", Exporters.torchHidden(), "x", "y", 0, Method.ALL_COALITIONS),
                layout("columns", Exporters.columns(), "", "probabilities", 1, Method.ALL_COALITIONS));
    }

    private static Arguments layout(String name, byte[] onnx, String input, String output, int index, Method method) {
        String numbers = method == Method.TREES ? WITH_HOLES : NUMBERS;
        String inputs = input.isEmpty() ? COLUMNS : numbers;
        String passport = TestModel.PASSPORT
                .replaceAll("input_tensor: features\n", input.isEmpty() ? "" : "input_tensor: " + input + "\n")
                .replaceAll("(?m)^  - .*\n", "")
                .replace("inputs:\n", "inputs:\n" + inputs)
                .replace("name: probabilities, index: 1", "name: %s, index: %d".formatted(output, index));
        return Arguments.of(name, onnx, passport, method);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void explainsAsTheDefinitionSays(String name, byte[] onnx, String passport, Method method) throws OrtException {
        TabularModel model = open(onnx, passport);
        List<String> features =
                model.passport().inputs().stream().map(input -> input.feature()).toList();
        for (Facts row : rows(3, 2)) {
            Explanation explained = new ModelExplainer(model, BACKGROUND)
                    .explain(row, rows -> ask(model, rows))
                    .orElseThrow();
            assertThat(explained.method()).isEqualTo(method);
            assertThat(explained.probability()).isBetween(0.0, 1.0);
            assertThat(explained.gap()).isCloseTo(0, within(1e-4));
            boolean logOdds = explained.effects().get(0).logOdds() != null;
            DoubleUnaryOperator scale = logOdds ? p -> Math.log(p / (1 - p)) : p -> p;
            List<Double> defined = new Shapley(
                            BACKGROUND, features, facts -> scale.applyAsDouble(ask(model, List.of(facts))[0]))
                    .of(row);
            for (int i = 0; i < features.size(); i++) {
                Effect effect = effect(explained, features.get(i));
                assertThat(logOdds ? effect.logOdds() : effect.share())
                        .as(features.get(i))
                        .isCloseTo(defined.get(i), within(1e-3));
            }
        }
        model.session().release();
    }

    private static Effect effect(Explanation explanation, String feature) {
        return explanation.effects().stream()
                .filter(effect -> effect.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    static double[] ask(TabularModel model, List<Facts> rows) {
        try (StoppableRun run = new StoppableRun()) {
            return model.probabilities(rows, run);
        } catch (OrtException failed) {
            throw new IllegalStateException("The model did not answer.", failed);
        }
    }

    private static TabularModel open(byte[] onnx, String passport) {
        return TabularModel.open(
                new PassportReader(CATALOGUE).read("model.yaml", "churn", passport.getBytes(StandardCharsets.UTF_8)),
                "model.onnx",
                onnx);
    }

    /** A missing fact, a text nobody knows and plain ones. */
    private static List<Facts> rows(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Facts(CATALOGUE)
                        .set("purchases_30d", (double) random.nextInt(4))
                        .set("spend_90d", random.nextInt(4) == 0 ? null : 3 * random.nextDouble())
                        .set("consent_marketing", random.nextBoolean())
                        .set("complaints_30d", (double) random.nextInt(4))
                        .set("channel", List.of("call", "sms", "pigeon").get(random.nextInt(3))))
                .limit(count)
                .toList();
    }
}
