package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.decision.House.consent;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.Enrolment;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultCampaignDeskTest {

    private final House house = new House().withAnn();

    @Test
    void refusesASegmentThatIsNotWrittenNameEqualsValue() {
        assertThatThrownBy(() -> desk().audience("at_risk", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The segment (at_risk) must be written name=value. Maybe write value_tier=at_risk.");
    }

    @Test
    void stopsWhomPolicyStopsAndKeepsTheReceiptThatSaysWhy() {
        house.hears(consent(ANN, false));

        assertThat(enrol("retention_gift", "email")).isEmpty();

        assertThatDecision(house.memory.receipts().get(0))
                .choseNothing("no_consent")
                .stopped("retention_gift", Stage.ELIGIBILITY, "no_consent");
    }

    @Test
    void owesNobodyACampaignEvenForAService() {
        house.hears(consent(ANN, false));

        assertThat(enrol("service_voucher", "email")).isEmpty();
    }

    @Test
    void countsAgainstTheCaps() {
        house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);

        assertThat(enrol("retention_gift", "email")).isPresent();

        assertThat(desk().enrol("summer", "email", List.of(new Enrolment(ann(), "retention_gift", "a"))))
                .isEmpty();
    }

    @Test
    void decidesOnceForACustomerHoweverOftenItIsAsked() {
        Optional<DecisionId> first = enrol("retention_gift", "email");

        assertThat(enrol("retention_gift", "email")).isPresent().isEqualTo(first);
        assertThat(house.memory.receipts()).hasSize(1);
    }

    @Test
    void reservesTheContactAndLeavesTheSendingToTheCampaign() {
        enrol("retention_gift", "email");

        Receipt receipt = house.memory.receipts().get(0);
        assertThatDecision(receipt).chose("retention_gift").over("email");
        assertThat(receipt.fates().get(0).proposedBy().row()).isEqualTo("a");
        assertThat(house.memory.contacts()).hasSize(1);
        assertThat(house.desk.started()).isEmpty();
    }

    @Test
    void asksEachModelOnceForAWholeBatchAndNotAtAllWhenItIsAskedAgain() {
        house.hears(consent("crm:bob", true), consent("crm:carl", true), consent("crm:dora", false));
        List<Enrolment> batch = Stream.of(ANN, "crm:bob", "crm:carl", "crm:dora")
                .map(who -> new Enrolment(house.memory.customer(who), "retention_gift", "a"))
                .toList();
        int before = house.models.calls();

        Map<CustomerId, DecisionId> first = desk().enrol("spring", "email", batch);

        assertThat(house.models.calls() - before).isEqualTo(2);
        assertThat(first).hasSize(3).doesNotContainKey(house.memory.customer("crm:dora"));
        assertThat(desk().enrol("spring", "email", batch)).isEqualTo(first);
        assertThat(house.models.calls() - before).isEqualTo(2);
        assertThat(house.memory.receipts()).hasSize(4);
        assertThat(house.memory.contacts()).hasSize(3);
    }

    @Test
    void aBatchThatCannotBeWrittenReservesNothing() {
        house.memory.failNextCommit(new IllegalStateException("The database went away."));

        assertThatThrownBy(() -> enrol("retention_gift", "email")).hasMessage("The database went away.");

        assertThat(house.memory.receipts()).isEmpty();
        assertThat(house.memory.contacts()).isEmpty();
    }

    @Test
    void invitesMembersOfTheSegmentWhoConsented() {
        house.rules.always("value-tiers", "value_tier", "at_risk");
        house.hears(
                complaint().build(),
                anEvent("complaint").of("crm:bob").at(NOON).build(),
                consent("crm:carl", true),
                anEvent("complaint").of("crm:carl").at(NOON).build());

        assertThat(desk().audience("value_tier=at_risk", 10)).containsExactly(ann(), house.memory.customer("crm:carl"));
        assertThat(desk().audience("value_tier=at_risk", 1)).containsExactly(ann());
        assertThat(desk().audience("value_tier=general", 10)).isEmpty();
    }

    private Optional<DecisionId> enrol(String action, String channel) {
        Enrolment only = new Enrolment(ann(), action, "a");
        return Optional.ofNullable(
                desk().enrol("spring", channel, List.of(only)).get(ann()));
    }

    private CustomerId ann() {
        return house.memory.customer(ANN);
    }

    private DefaultCampaignDesk desk() {
        return new DefaultCampaignDesk(
                house.memory, house.memory, house.memory, house.customers, house.actions, house.maker(), house.clock);
    }
}
