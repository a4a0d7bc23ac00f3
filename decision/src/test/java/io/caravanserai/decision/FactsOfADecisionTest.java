package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsOfADecisionTest {

    private final House house = new House().withAnn();

    @Test
    void leavesAbsentWhatNobodyUnderstood() {
        Facts facts = house.decidesAbout(
                        complaint().with("understanding_pending", true).build())
                .facts();

        assertThat(facts.get("emotion")).isNull();
        assertThat(facts.get("topic")).isNull();
    }

    @Test
    void takesEmotionSentimentAndTopicFromWhatWasUnderstood() {
        Facts facts = house.decidesAbout(
                        complaint().with("understood", understood()).build())
                .facts();

        assertThat(facts.text("event_type")).hasValue("complaint");
        assertThat(facts.text("emotion")).hasValue("anger");
        assertThat(facts.number("emotion_score")).hasValue(0.9);
        assertThat(facts.number("sentiment")).hasValue(-0.7);
        assertThat(facts.text("topic")).hasValue("delivery");
    }

    @Test
    void prefersTheTopicTheComplaintNames() {
        Facts facts = house.decidesAbout(complaint()
                        .with("understood", understood())
                        .with("topic", "billing")
                        .build())
                .facts();

        assertThat(facts.text("topic")).hasValue("billing");
    }

    @Test
    void readsTheClockInTheConfiguredZone() {
        Facts facts = house.decidesAbout(complaint().at("2026-03-01T17:30:00Z").build())
                .facts();

        assertThat(facts.number("hour")).hasValue(1);
        assertThat(facts.number("weekday")).as("Monday in Shanghai").hasValue(1);
    }

    @Test
    void showsChurnAsPointsAndProbability() {
        Facts facts = house.decidesAbout(complaint().build()).facts();

        assertThat(facts.number("churn_score")).hasValue(80);
        assertThat(facts.number("churn_probability")).hasValue(0.8);
    }

    @Test
    void tablesAskForWhatAModelOfOnesOwnEstimatedAndArbitrationDoesNot() {
        house.models.estimates("expected_spend", facts -> 1234.5);
        house.rules.row(
                "retention-offers",
                facts -> facts.number("expected_spend").orElse(0) > 1000,
                "action",
                "retention_call");

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(receipt.facts().number("expected_spend")).hasValue(1234.5);
        assertThat(receipt.choice().action()).isEqualTo("retention_call");
        assertThat(receipt.estimates())
                .containsExactly(Estimate.number("expected_spend", 1234.5, "expected_spend-model", "1", null));
        assertThat(receipt.scores()).extracting(Score::purpose).doesNotContain("expected_spend");
    }

    @Test
    void tablesAskForTheLabelAModelOfOnesOwnGave() {
        house.models.labels("leaving_reason", facts -> "price");
        house.rules.row(
                "retention-offers",
                facts -> facts.text("leaving_reason").filter("price"::equals).isPresent(),
                "action",
                "retention_call");

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(receipt.facts().text("leaving_reason")).hasValue("price");
        assertThat(receipt.choice().action()).isEqualTo("retention_call");
        assertThat(receipt.estimates())
                .containsExactly(new Estimate("leaving_reason", 0.9, "price", "leaving_reason-model", "1", null));
    }

    @Test
    void letsTheTiersSeeLifetimeValueAndTheOffersSeeTheTier() {
        house.rules
                .row("value-tiers", facts -> facts.number("clv").orElse(0) > 60, "value_tier", "high_value")
                .row(
                        "retention-offers",
                        facts -> "high_value".equals(facts.get("value_tier")),
                        "action",
                        "retention_call");

        Facts facts = house.decidesAbout(anEvent("purchase")
                        .of(ANN)
                        .at(NOON)
                        .with("amount", 1000)
                        .build())
                .facts();

        assertThat(facts.number("clv").orElseThrow()).isEqualTo(1000 * 0.3 * 0.2 / 0.9, offset(0.01));
        assertThat(facts.text("value_tier")).hasValue("high_value");
        assertThat(house.desk.started()).hasSize(1);
    }

    @Test
    void lifetimeValueFollowsGuptaAndLehmann() {
        LifetimeValue value = new LifetimeValue(0.3, 0.1);

        assertThat(value.of(1000, 0.2)).isEqualTo(800);
        assertThat(value.of(1000, 1)).isZero();
        assertThat(value.of(Double.NaN, 0.2)).isNaN();
    }

    private static Map<String, Object> understood() {
        return Map.of("emotion", "anger", "emotion_score", 0.9, "sentiment", -0.7, "topic", "delivery", "model", "m-1");
    }
}
