package io.caravanserai.decision;

import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Importance;
import io.caravanserai.domain.model.Score;
import io.caravanserai.testkit.HouseCatalogue;
import io.caravanserai.testkit.LambdaRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreSamplerTest {

    private static final Score CHURN = new Score("churn", 0.7, "churn", "1.0.0", null);
    private static final Score RULES = new Score("churn", 0.6, "churn-rules", "1.0.0", "timeout");

    private final Past past = new Past();
    private final Kept kept = new Kept();

    @Test
    void switchedOffItExplainsNothing() {
        decided(50, CHURN);

        assertThat(sampler(0).look()).isZero();
        assertThat(kept.place()).isZero();
    }

    @Test
    void leavesAloneWhatRulesSaid() {
        decided(5, RULES);

        assertThat(sampler(1).look()).isZero();
        assertThat(kept.place()).as("but is done with it").isEqualTo(5);
    }

    @Test
    void doesNotStickToDecisionsThatCannotBeExplained() {
        decided(450, RULES);
        decided(1, CHURN);
        sampler(1).look();
        sampler(1).look();

        assertThat(sampler(1).look()).isEqualTo(1);
    }

    @Test
    void drawsTheSameDecisionsWhoeverLooksAndWhenever() {
        decided(300, CHURN);
        sampler(0.2).look();
        decided(300, CHURN);
        sampler(0.2).look();
        Set<DecisionId> inTwoLooks = kept.decisions();
        kept.forgetAll();
        sampler(0.2).look();

        assertThat(inTwoLooks).hasSizeBetween(90, 150).isEqualTo(kept.decisions());
    }

    @Test
    void explainsNothingTwice() {
        decided(20, CHURN);

        assertThat(sampler(1).look()).isEqualTo(20);
        assertThat(sampler(1).look()).isZero();
    }

    @Test
    void stopsAfterAWhileAndGoesOnWhereItStopped() {
        decided(450, CHURN);

        assertThat(List.of(sampler(1).look(), sampler(1).look(), sampler(1).look()))
                .containsExactly(200, 200, 50);
    }

    @Test
    void doesNotMissADecisionThatWasCommittedLate() {
        decided(3, CHURN);
        past.hidden = 2L;
        sampler(1).look();
        past.hidden = null;

        assertThat(sampler(1).look()).isEqualTo(1);
    }

    @Test
    void aKeptExplanationNeedsNoModelAnyMore() {
        decided(1, CHURN);
        sampler(1).look();
        Receipt receipt = past.byPlace.get(1L);
        ScoreExplainer withoutModel = explainer(Optional.empty());

        Explanation found = withoutModel.explain(receipt, CHURN).orElseThrow();

        assertThat(found.effects().get(0)).isEqualTo(new Explanation.Effect("complaints_30d", 2.0, 0.3, null));
        assertThat(withoutModel.explain(receipt, new Score("churn", 0.7, "churn", "2.0.0", null)))
                .isEmpty();
    }

    @Test
    void importanceIsThatOfTheSampleOnceItIsLargeEnough() {
        decided(19, CHURN);
        sampler(1).look();
        assertThat(explainer(Optional.empty()).importance("churn", null, 100)).isEmpty();
        decided(1, CHURN);
        sampler(1).look();

        Importance importance =
                explainer(Optional.empty()).importance("churn", null, 100).orElseThrow();
        assertThat(importance.rows()).isEqualTo(20);
        assertThat(importance.weights().get(0).meanShare())
                .isCloseTo(0.3, org.assertj.core.api.Assertions.within(1e-9));
    }

    private void decided(int count, Score score) {
        for (int i = 0; i < count; i++) {
            long place = past.byPlace.size() + 1;
            past.byPlace.put(
                    place,
                    aReceipt("t-" + place)
                            .on(HouseCatalogue.facts().set("complaints_30d", 2))
                            .scored(score)
                            .build());
        }
    }

    private ScoreSampler sampler(double share) {
        return new ScoreSampler(past, explainer(Optional.of(explanation())), kept, share);
    }

    private ScoreExplainer explainer(Optional<Explanation> answer) {
        Playbook playbook = new Playbook(
                HouseCatalogue.standard(),
                new ActionCatalogue(List.of()),
                new LambdaRules(),
                Strategy.standard(),
                House.SHANGHAI);
        return new ScoreExplainer(playbook, past, new Answering(answer), kept);
    }

    private static Explanation explanation() {
        return new Explanation(
                "churn",
                "churn",
                "1.0.0",
                Explanation.Method.LINEAR,
                0.7,
                0.4,
                List.of(new Explanation.Effect("complaints_30d", 2.0, 0.3, null)),
                0,
                null,
                true,
                List.of());
    }

    private record Answering(Optional<Explanation> answer) implements Explainer {

        @Override
        public Optional<Explanation> explain(Score score, Facts facts) {
            return answer;
        }

        @Override
        public Optional<Importance> importance(String model, @Nullable String version, List<Facts> rows) {
            return Optional.empty();
        }
    }

    /** Receipts by their place, one of which may not be committed yet. */
    private static final class Past implements Receipts {

        private final TreeMap<Long, Receipt> byPlace = new TreeMap<>();
        private @Nullable Long hidden;

        @Override
        public Optional<Receipt> find(DecisionId id) {
            return byPlace.values().stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public Page<Receipt> search(ReceiptQuery query, @Nullable String cursor, int limit) {
            return new Page<>(List.of(), null);
        }
    }

    /** As the database keeps them: without values. */
    private final class Kept implements ExplainedScores {

        private final Map<DecisionId, List<ExplainedScore>> scores = new LinkedHashMap<>();
        private long place;

        private void forgetAll() {
            scores.clear();
            place = 0;
        }

        private Set<DecisionId> decisions() {
            return Set.copyOf(scores.keySet());
        }

        @Override
        public long place() {
            return place;
        }

        @Override
        public List<Placed> after(long from, int most) {
            return past.byPlace.tailMap(from, false).entrySet().stream()
                    .filter(one -> !one.getKey().equals(past.hidden))
                    .map(one -> new Placed(one.getKey(), one.getValue().id()))
                    .limit(most)
                    .toList();
        }

        @Override
        public void keep(long reached, List<ExplainedScore> more) {
            place = Math.max(place, reached);
            more.forEach(one -> scores.computeIfAbsent(one.decision(), none -> new ArrayList<>())
                    .add(new ExplainedScore(
                            one.decision(), one.asOf(), one.explanation().withValues(feature -> null))));
        }

        @Override
        public List<ExplainedScore> of(DecisionId decision) {
            return scores.getOrDefault(decision, List.of());
        }

        @Override
        public Page<ExplainedScore> list(String model, @Nullable String version, @Nullable String cursor, int limit) {
            return new Page<>(
                    scores.values().stream().flatMap(List::stream).limit(limit).collect(Collectors.toList()), null);
        }
    }
}
