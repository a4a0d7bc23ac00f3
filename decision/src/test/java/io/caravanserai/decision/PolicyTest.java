package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.APOLOGY;
import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.PLAN;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.decision.House.consent;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.event.Event;
import io.caravanserai.testkit.EventBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final House house = new House().withAnn();

    @Nested
    class Eligible {

        @Test
        void rejectsOfferWhenConsentIsWithdrawnEvenIfTheTableForgetsIt() {
            house.offering(CALL);
            house.hears(consent(ANN, false));

            Receipt receipt = house.decidesAbout(complaint().build());

            assertThatDecision(receipt)
                    .choseNothing("no_consent")
                    .stopped("retention_call", Stage.ELIGIBILITY, "no_consent");
            assertThat(assertThatDecision(receipt).fateOf("retention_call").stoppedBy())
                    .isNull();
        }

        @Test
        void rejectsOfferWhenConsentWasNeverAskedFor() {
            house.offering(CALL);

            assertThatDecision(house.decidesAbout(complaint().of("crm:bob").build()))
                    .chose("retention_call");
            assertThatDecision(house.decidesAbout(
                            anEvent("complaint").of("crm:carl").at(NOON).build()))
                    .choseNothing("no_consent");
        }

        @Test
        void makesTheServiceThatIsOwedWithoutMarketingConsent() {
            house.offering(CALL, APOLOGY);
            house.hears(consent(ANN, false));

            assertThatDecision(house.decidesAbout(complaint().build())).chose("service_apology");
        }

        @Test
        void namesTheRowThatStoppedTheCandidate() {
            house.offering(CALL, PLAN);
            house.rules.always(
                    "eligibility", "stage", "suitability", "scope_issue", "sales", "reason", "open_complaint");

            Receipt receipt = house.decidesAbout(complaint().build());

            assertThatDecision(receipt).chose("retention_call");
            Fate fate = assertThatDecision(receipt).fateOf("cross_sell_plan");
            assertThat(fate.stage()).isEqualTo(Stage.SUITABILITY);
            assertThat(fate.reason()).isEqualTo("open_complaint");
            assertThat(fate.stoppedBy().file()).isEqualTo("eligibility.xlsx");
            assertThat(fate.proposedBy().file()).isEqualTo("retention-offers.xlsx");
        }

        @Test
        void asksEveryTableOfTheOffersAndEachOnce() {
            house.offering(CALL, PLAN);
            house.rules
                    .emptied("retention-offers")
                    .grouped("offers", "retention-offers", "winter-offers")
                    .always("retention-offers", "action", "cross_sell_plan")
                    .always("winter-offers", "action", "retention_call");

            Receipt receipt = house.decidesAbout(complaint().build());

            assertThatDecision(receipt).chose("retention_call");
            assertThat(assertThatDecision(receipt)
                            .fateOf("retention_call")
                            .proposedBy()
                            .file())
                    .isEqualTo("winter-offers.xlsx");
            assertThat(receipt.fates())
                    .filteredOn(fate -> fate.action().equals("cross_sell_plan"))
                    .hasSize(1);
        }

        @Test
        void stopsOnlyWhatTheWholeScopeCovers() {
            house.offering(GIFT);
            house.rules.always(
                    "eligibility",
                    "stage",
                    "applicability",
                    "scope_action",
                    "retention_gift",
                    "scope_channel",
                    "email");

            Receipt receipt = house.decidesAbout(complaint().build());

            assertThatDecision(receipt)
                    .chose("retention_gift")
                    .over("sms")
                    .stopped("retention_gift", Stage.APPLICABILITY, "not_applicable");
        }

        @Test
        void tellsTheEarliestStageWhenSeveralRowsStopIt() {
            house.offering(CALL);
            house.rules
                    .always("eligibility", "stage", "suitability", "reason", "not_suitable")
                    .always("eligibility", "stage", "eligibility", "reason", "too_young");

            assertThatDecision(house.decidesAbout(complaint().build())).choseNothing("too_young");
        }

        @Test
        void saysSoWhenARowProposesAnActionNobodyKnows() {
            house.rules.always("retention-offers", "action", "free_lunch");

            assertThatDecision(house.decidesAbout(complaint().build()))
                    .choseNothing("unknown_action")
                    .stopped("free_lunch", Stage.APPLICABILITY, "unknown_action");
        }
    }

    @Nested
    class Contacts {

        @Test
        void stopsWhenTheCapIsReachedWithinTheSameBatch() {
            house.offering(CALL);
            house.rules.always("contact-policy", "cap_channel", "call", "cap", 1, "cap_days", 7);

            house.hears(complaint().build(), complaint().build());

            List<Receipt> receipts = house.memory.receipts();
            assertThatDecision(receipts.get(0)).chose("retention_call");
            assertThatDecision(receipts.get(1)).choseNothing("cap_reached");
            assertThat(assertThatDecision(receipts.get(1))
                            .fateOf("retention_call")
                            .detail())
                    .isEqualTo("call 1/7d");
        }

        @Test
        void capOfOneChannelLeavesTheOther() {
            house.offering(GIFT);
            house.rules.always("contact-policy", "cap_channel", "email", "cap", 1, "cap_days", 7);

            assertThatDecision(house.decidesAbout(complaint().build())).over("email");
            assertThatDecision(house.decidesAbout(complaint().build())).over("sms");
        }

        @Test
        void capOfAnyChannelCountsAllTogether() {
            house.offering(GIFT);
            house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);

            house.decidesAbout(complaint().build());
            assertThatDecision(house.decidesAbout(complaint().build())).choseNothing("cap_reached");
        }

        @Test
        void capEndsWithItsPeriod() {
            house.offering(CALL);
            house.rules.always("contact-policy", "cap_channel", "call", "cap", 1, "cap_days", 7);
            house.decidesAbout(complaint().build());

            Receipt later = house.decidesAbout(
                    complaint().at(NOON.plus(Duration.ofDays(7))).build());

            assertThatDecision(later).chose("retention_call");
        }

        @Test
        void releasedContactFreesTheCap() {
            house.offering(CALL);
            house.rules.always("contact-policy", "cap_channel", "call", "cap", 1, "cap_days", 7);
            Receipt first = house.decidesAbout(complaint().build());

            house.hears(anEvent("outcome")
                    .of(ANN)
                    .at(NOON)
                    .with("decision_id", first.id().value())
                    .with("response", "not_sent")
                    .build());

            assertThatDecision(house.decidesAbout(complaint().build())).chose("retention_call");
        }

        @Test
        void offersMadeBeforeDoNotHoldAServiceBack() {
            house.offering(CALL);
            house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);
            house.rules.row(
                    "service-recovery", facts -> "anger".equals(facts.get("emotion")), "action", "service_apology");
            house.decidesAbout(complaint().build());

            assertThatDecision(house.decidesAbout(angry().build())).chose("service_apology");
            assertThatDecision(house.decidesAbout(angry().build())).choseNothing("cap_reached");
        }

        @Test
        void leavesCustomersAloneWhoRefusedOften() {
            house.offering(CALL);
            house.rules.always("contact-policy", "refusals", 2, "refusal_days", 30);
            house.hears(declined(), declined());

            assertThatDecision(house.decidesAbout(complaint().build())).choseNothing("refused_often");
        }

        @Test
        void comesBackWhenThePauseIsOver() {
            house.offering(CALL);
            house.rules.always("contact-policy", "refusals", 1, "refusal_days", 30, "pause_days", 10);
            house.decidesAbout(complaint().build());
            house.hears(declined());

            assertThatDecision(house.decidesAbout(
                            complaint().at(NOON.plus(Duration.ofDays(9))).build()))
                    .choseNothing("refused_often");
            assertThatDecision(house.decidesAbout(
                            complaint().at(NOON.plus(Duration.ofDays(10))).build()))
                    .chose("retention_call");
        }

        private Event declined() {
            return anEvent("outcome")
                    .of(ANN)
                    .at(NOON.plusSeconds(5))
                    .with("response", "declined")
                    .build();
        }

        private EventBuilder angry() {
            return complaint().with("understood", Map.of("emotion", "anger"));
        }
    }
}
