package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.decision.House.consent;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.EventData;
import org.junit.jupiter.api.Test;

class DefaultDecisionDeskTest {

    private final House house = new House().withAnn().offering(CALL);

    @Test
    void refusesARequestIdThatAskedAboutSomebodyElse() {
        house.hears(consent("crm:bob", true));
        house.decisionDesk().decide(request("r-1", ANN, false));

        assertThatThrownBy(() -> house.decisionDesk().decide(request("r-1", "crm:bob", false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("request, request id: 'r-1' already asked about another customer."
                        + " Maybe use a new one for every question.");
    }

    @Test
    void answersTheSameRequestWithTheSameDecision() {
        Receipt first = house.decisionDesk().decide(request("r-1", ANN, false));
        Receipt second = house.decisionDesk().decide(request("r-1", ANN, false));

        assertThat(second).isSameAs(first);
        assertThat(house.memory.receipts()).hasSize(1);
        assertThat(house.desk.started()).hasSize(1);
    }

    @Test
    void recordsAndStartsNothingInADryRun() {
        Receipt receipt = house.decisionDesk().decide(request("r-1", ANN, true));

        assertThatDecision(receipt).chose("retention_call");
        assertThat(house.memory.receipts()).isEmpty();
        assertThat(house.memory.contacts()).isEmpty();
        assertThat(house.desk.started()).isEmpty();
    }

    @Test
    void decidesAsTheFlowWouldOnTheSameFacts() {
        Receipt asked = house.decisionDesk().decide(request("r-1", ANN, true));
        Receipt heard = house.decidesAbout(complaint().build());

        assertThat(asked.choice()).isEqualTo(heard.choice());
        assertThat(asked.fates()).isEqualTo(heard.fates());
    }

    @Test
    void readsTheContextOfTheRequestLikeAnEvent() {
        EventData context = EventData.of("topic", "billing").with("event_type", "complaint");
        Receipt receipt = house.decisionDesk()
                .decide(new InsightRequest("r-1", house.memory.customer(ANN), NOON, context, false));

        assertThat(receipt.triggerType()).isEqualTo("request");
        assertThat(receipt.facts().text("topic")).hasValue("billing");
        assertThat(receipt.facts().text("event_type")).hasValue("complaint");
    }

    private InsightRequest request(String id, String identifier, boolean dryRun) {
        return new InsightRequest(id, house.memory.customer(identifier), NOON, EventData.nothing(), dryRun);
    }
}
