package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.FlowResult;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.testkit.EventBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CustomerEventFlowTest {

    private final House house = new House().withAnn();

    @Test
    void keepsConflictingEventInQuarantineAndItsNeighboursGoOn() {
        house.hears(complaint().id("e-1").with("text", "first").build());

        Event changed = complaint().id("e-1").with("text", "second").build();
        FlowResult result =
                house.hears(complaint().build(), changed, complaint().build());

        assertThat(result).isEqualTo(new FlowResult(2, 0, 1, 2));
        QuarantinedSignal kept = house.quarantine.list(null, null, 10).items().get(0);
        assertThat(kept.signal().connector()).isEqualTo("test");
        assertThat(kept.signal().place()).isEqualTo("event e-1");
        assertThat(new String(kept.signal().bytes(), StandardCharsets.UTF_8)).isEqualTo(changed.toString());
        assertThat(kept.problem().sentence()).contains("other content").contains("Maybe give the changed record");
        assertThat(kept.since()).isEqualTo(NOON);
    }

    @Test
    void keepsOutcomeWithUnknownResponseInQuarantine() {
        FlowResult result = house.hears(outcome("shrugged").id("o-1").build());

        assertThat(result).isEqualTo(new FlowResult(0, 0, 1, 0));
        assertThat(house.quarantine
                        .list(null, null, 10)
                        .items()
                        .get(0)
                        .problem()
                        .sentence())
                .isEqualTo("test, event o-1, data.response: 'shrugged' is not a response."
                        + " Maybe one of [sent, not_sent, accepted, declined, ignored].");
    }

    @Test
    void doesNothingForDuplicates() {
        house.offering(CALL);
        Event event = complaint().build();

        assertThat(house.hears(event, event)).isEqualTo(new FlowResult(1, 1, 0, 1));
        assertThat(house.hears(event)).isEqualTo(new FlowResult(0, 1, 0, 0));

        assertThat(house.memory.receipts()).hasSize(1);
        assertThat(house.desk.started()).hasSize(1);
    }

    @Test
    void onlyUpdatesTheProfileWhenTheEventIsTooOld() {
        house.offering(CALL);
        Event old = complaint().at(NOON.minus(Duration.ofHours(25))).build();

        assertThat(house.hears(old)).isEqualTo(new FlowResult(1, 0, 0, 0));

        Receipt later = house.decidesAbout(complaint().build());
        assertThat(later.facts().number("complaints_30d")).hasValue(2);
    }

    @Test
    void decidesAboutThePastInAPlay() {
        house.offering(CALL);
        house.triggers = house.triggers.ofAnyAge();

        Receipt receipt =
                house.decidesAbout(complaint().at("2019-06-01T04:00:00Z").build());

        assertThatDecision(receipt).chose("retention_call").notBefore("2019-06-01T04:00:00Z");
    }

    @Test
    void asksForNoDecisionWhenTheTypeIsNotConfigured() {
        house.offering(CALL);

        assertThat(house.hears(anEvent("profile_updated").of(ANN).at(NOON).build())
                        .decisions())
                .isZero();
    }

    @Test
    void isSafeToRetryAfterTheDatabaseWentAway() {
        house.offering(CALL);
        Event event = complaint().build();
        house.memory.failNextCommit(new RetryLaterException("The database is not there.", new IllegalStateException()));

        assertThatThrownBy(() -> house.hears(event)).isInstanceOf(RetryLaterException.class);
        assertThat(house.memory.receipts()).isEmpty();
        assertThat(house.memory.contacts()).isEmpty();

        assertThat(house.hears(event)).isEqualTo(new FlowResult(1, 0, 0, 1));
        assertThat(house.memory.receipts()).hasSize(1);
        assertThat(house.memory.contacts()).hasSize(1);
    }

    @Test
    void storesThePositionsWithTheEffects() {
        house.hears(complaint().build());

        assertThat(house.memory.positions()).endsWith(new StreamPosition("events", 0, 2));
    }

    @Test
    void callsEachModelOncePerBatch() {
        house.offering(CALL);
        int before = house.models.calls();

        house.hears(complaint().build(), complaint().build(), complaint().build());

        assertThat(house.models.calls() - before).isEqualTo(2);
    }

    @Test
    void startsTheProcessOfTheChosenActionAndReservesItsContact() {
        house.offering(CALL);

        Receipt receipt = house.decidesAbout(complaint().id("e-7").build());

        assertThat(receipt.id()).isEqualTo(DecisionId.of("test/e-7"));
        assertThat(house.desk.started()).containsExactly(receipt);
        assertThat(house.memory.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.channel()).isEqualTo("call");
            assertThat(contact.state()).isEqualTo(ContactState.RESERVED);
        });
    }

    @Test
    void startsNoProcessForNoAction() {
        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(receipt.choice().isNoAction()).isTrue();
        assertThat(house.desk.started()).isEmpty();
        assertThat(house.memory.contacts()).isEmpty();
    }

    @Test
    void outcomeWithoutDecisionIdSettlesTheLatestDecisionOfThatAction() {
        house.offering(CALL);
        Receipt receipt = house.decidesAbout(complaint().build());

        house.hears(outcome("accepted").with("action", "retention_call").build());

        assertThat(house.desk.heard(receipt.id())).hasSize(1);
        assertThat(house.memory.contacts().get(0).state()).isEqualTo(ContactState.CONFIRMED);
    }

    @Test
    void outcomeOfSomebodyElsesCampaignSettlesNoDecision() {
        house.offering(CALL);
        Receipt receipt = house.decidesAbout(complaint().build());

        house.hears(outcome("accepted").with("campaign_id", "spring").build());

        assertThat(house.desk.heard(receipt.id())).isEmpty();
        assertThat(house.memory.contacts().get(0).state()).isEqualTo(ContactState.RESERVED);
    }

    @Test
    void outcomeThatAnswersNothingOnlyFeedsTheProfile() {
        assertThat(house.hears(outcome("declined").build())).isEqualTo(new FlowResult(1, 0, 0, 0));

        assertThat(house.decidesAbout(complaint().build()).facts().number("offers_declined_30d"))
                .hasValue(1);
    }

    @Test
    void outcomeHearsTheDecisionOfTheSameBatch() {
        house.offering(CALL);

        house.hears(complaint().id("e-1").build(), outcome("ignored").build());

        assertThat(house.desk.heard(DecisionId.of("test/e-1"))).hasSize(1);
    }

    @Test
    void releasesTheContactThatWasNotSentAndConfirmsTheOneThatWas() {
        house.offering(CALL);
        Receipt first = house.decidesAbout(complaint().build());
        Receipt second = house.decidesAbout(complaint().build());

        house.hears(
                outcome("not_sent").with("decision_id", first.id().value()).build(),
                outcome("sent").with("decision_id", second.id().value()).build());

        assertThat(house.memory.contacts())
                .extracting(contact -> contact.state())
                .containsExactly(ContactState.RELEASED, ContactState.CONFIRMED);
    }

    @Test
    void learnsScoresAndSegments() {
        house.rules.always("value-tiers", "value_tier", "at_risk");

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(receipt.segments()).containsEntry("value_tier", "at_risk");
        assertThat(house.customers.view(receipt.customer(), NOON)).get().satisfies(view -> {
            assertThat(view.scores()).containsEntry("churn_score", 80.0).containsEntry("churn_probability", 0.8);
            assertThat(view.segments()).containsEntry("value_tier", "at_risk");
        });
    }

    private static EventBuilder outcome(String response) {
        return anEvent("outcome").of(ANN).at(NOON.plusSeconds(60)).with("response", response);
    }
}
