package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped churn model, through the port. */
class ExplanationTest {

    private static final Facts ANGRY = new Facts(TestCatalogue.create())
            .set("complaints_30d", 2.0)
            .set("complaints_90d", 2.0)
            .set("spend_trend_90d", 0.4)
            .set("sentiment_90d", -0.5)
            .set("sentiment_trend_90d", -0.2)
            .set("days_since_purchase", 40.0)
            .set("purchases_90d", 2.0)
            .set("refunds_90d", 0.0)
            .set("offers_accepted_365d", 0.0)
            .set("offers_declined_30d", 1.0);

    @Test
    void aScoreOfRulesIsNotTakenApart() {
        try (OnnxModels models = shipped()) {
            Score rules = new Score("churn", 0.6, "churn-rules", "1.0.0", "timeout");
            assertThat(models.explain(rules, ANGRY)).isEmpty();
        }
    }

    @Test
    void aVersionThatIsGoneExplainsNothing() {
        try (OnnxModels models = shipped()) {
            assertThat(models.explain(new Score("churn", 0.6, "churn", "0.9.0", null), ANGRY))
                    .isEmpty();
            assertThat(models.importance("nobody", null, List.of())).isEmpty();
        }
    }

    @Test
    void effectsAddUpToTheScore() {
        try (OnnxModels models = shipped()) {
            Score score = models.score("churn", List.of(ANGRY)).get(0);
            Explanation explained = models.explain(score, ANGRY).orElseThrow();

            double sum = explained.effects().stream().mapToDouble(Effect::share).sum();
            assertThat(explained.method()).isEqualTo(Method.LINEAR);
            assertThat(explained.probability()).isCloseTo(score.probability(), within(1e-4));
            assertThat(explained.base() + sum).isCloseTo(explained.probability(), within(1e-5));
            assertThat(explained.gap()).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void theStrongestEffectsComeFirstAndPointTheRightWay() {
        try (OnnxModels models = shipped()) {
            Score score = models.score("churn", List.of(ANGRY)).get(0);
            List<Effect> effects = models.explain(score, ANGRY).orElseThrow().effects();

            assertThat(effects)
                    .isSortedAccordingTo(
                            (one, other) -> Double.compare(Math.abs(other.share()), Math.abs(one.share())));
            Map<String, Double> shares = effects.stream().collect(Collectors.toMap(Effect::feature, Effect::share));
            assertThat(shares.get("complaints_30d")).isPositive();
            assertThat(shares.get("spend_trend_90d")).isPositive();
        }
    }

    @Test
    void saysTheSmallestChangesThatWouldBeEnough() {
        try (OnnxModels models = shipped()) {
            Score score = models.score("churn", List.of(ANGRY)).get(0);
            Explanation explained = models.explain(score, ANGRY).orElseThrow();

            assertThat(score.probability()).isGreaterThan(0.6);
            assertThat(explained.threshold()).isEqualTo(0.6);
            assertThat(explained.ways()).isNotEmpty().allSatisfy(way -> {
                Facts changed = ANGRY.copy();
                way.changes().forEach(change -> changed.set(change.feature(), change.to()));
                Score then = models.score("churn", List.of(changed)).get(0);
                assertThat(then.probability()).isLessThan(0.6).isCloseTo(way.probability(), within(1e-4));
                assertThat(way.changes()).allSatisfy(change -> assertThat(change.feature())
                        .as("only what somebody can change")
                        .isNotIn("spend_trend_90d", "sentiment_trend_90d"));
            });
        }
    }

    @Test
    void aGoodScoreNeedsNoWayOut() {
        try (OnnxModels models = shipped()) {
            Facts content = ANGRY.copy()
                    .set("complaints_30d", 0.0)
                    .set("complaints_90d", 0.0)
                    .set("spend_trend_90d", 1.2)
                    .set("sentiment_90d", 0.6);
            Score score = models.score("churn", List.of(content)).get(0);
            assertThat(models.explain(score, content).orElseThrow().ways()).isEmpty();
        }
    }

    @Test
    void importanceIsTheMeanSizeOfTheEffects() {
        try (OnnxModels models = shipped()) {
            Score score = models.score("churn", List.of(ANGRY)).get(0);
            Effect strongest =
                    models.explain(score, ANGRY).orElseThrow().effects().get(0);

            Importance ofOne = models.importance("churn", null, List.of(ANGRY)).orElseThrow();
            Importance ofBackground =
                    models.importance("churn", null, List.of()).orElseThrow();

            assertThat(ofOne.rows()).isEqualTo(1);
            assertThat(ofOne.weights().get(0))
                    .isEqualTo(new Importance.Weight(strongest.feature(), Math.abs(strongest.share())));
            assertThat(ofBackground.rows()).isEqualTo(20);
            assertThat(ofBackground.weights()).hasSize(10);
        }
    }

    @Test
    void productsOfFactsAreReadFromTheGraph() {
        try (OnnxModels models = shipped()) {
            Facts offer = ANGRY.copy()
                    .set("issue", "sales")
                    .set("channel", "sms")
                    .set("action", "cross_sell_plan")
                    .set("browses_30d", 4.0)
                    .set("consults_30d", 1.0)
                    .set("spend_90d", 300.0);
            Score score = models.score("propensity", List.of(offer)).get(0);

            Explanation explained = models.explain(score, offer).orElseThrow();

            assertThat(explained.method()).isEqualTo(Method.LINEAR);
            assertThat(explained.gap()).isCloseTo(0, within(1e-5));
            assertThat(explained.effects()).hasSize(13);
        }
    }

    @Test
    void anotherBackgroundGivesAnotherBase(@TempDir Path folder) {
        var model = new TestModel(folder);
        model.write("usual.csv", "purchases_30d,spend_90d\n0,0.5\n0,0.5\n0,0.5\n0,0.5\n0,0.5\n")
                .write("model.yaml", TestModel.PASSPORT + "background: usual.csv\n");
        try (OnnxModels models = model.read()) {
            assertThat(models.problems()).isEmpty();
            Facts row = TestModel.facts(1, 0.75);
            Explanation explained = models.explain(
                            models.score("churn", List.of(row)).get(0), row)
                    .orElseThrow();
            assertThat(explained.base()).isEqualTo(0.5);
            assertThat(explained.effects().get(0)).isEqualTo(new Effect("spend_90d", 0.75, 0.25, null));
        }
    }

    private static OnnxModels shipped() {
        return OnnxModels.read(Shipped.MODELS, ANGRY.catalogue(), ModelSettings.standard());
    }
}
