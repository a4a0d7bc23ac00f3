package io.caravanserai.decision;

import static io.caravanserai.decision.House.APOLOGY;
import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.PLAN;
import static io.caravanserai.decision.House.VOUCHER;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArbitrationTest {

    private final House house = new House().withAnn();

    @Test
    void makesNoOfferThatIsSwitchedOff() {
        house.offering(CALL);
        house.rules.always("arbitration-weights", "lever", 0);

        assertThatDecision(house.decidesAbout(complaint().build()))
                .choseNothing("not_worthwhile")
                .stopped("retention_call", Stage.ARBITRATION, "not_worthwhile");
    }

    @Test
    void saysNothingFitsWhenNoTableProposesAnything() {
        assertThatDecision(house.decidesAbout(complaint().build())).choseNothing("nothing_fits");
    }

    @Test
    void saysAllStoppedWhenTheReasonsDiffer() {
        house.offering(CALL, PLAN);
        house.rules
                .always("eligibility", "scope_issue", "sales", "reason", "open_complaint")
                .always("eligibility", "scope_issue", "retention", "reason", "too_young");

        assertThatDecision(house.decidesAbout(complaint().build())).choseNothing("all_stopped");
    }

    @Test
    void putsMandatoryServiceFirstHoweverMuchAnOfferIsWorth() {
        house.offering(CALL, APOLOGY);

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThatDecision(receipt).chose("service_apology").stopped("retention_call", Stage.ARBITRATION, "outranked");
        assertThat(receipt.choice().confidence()).isEqualTo(1);
        assertThat(assertThatDecision(receipt).fateOf("service_apology").reason())
                .isEqualTo("mandatory");
        assertThat(assertThatDecision(receipt).fateOf("retention_call").detail())
                .isEqualTo("service_apology");
    }

    @Test
    void ranksMandatoryServicesAmongThemselvesByPriority() {
        house.offering(APOLOGY, VOUCHER);

        assertThatDecision(house.decidesAbout(complaint().build())).chose("service_voucher");
    }

    @Test
    void breaksTiesByActionIdThenByTheChannelTheActionPrefers() {
        house.offering(GIFT, CALL);
        house.rules.always("arbitration-weights", "use_value", false);
        assertThatDecision(house.decidesAbout(complaint().build())).chose("retention_call");

        House other = new House().withAnn().offering(GIFT);
        assertThatDecision(other.decidesAbout(complaint().build()))
                .chose("retention_gift")
                .over("email");
    }

    @Test
    void multipliesThePropensityTheContextTheNetValueAndTheLever() {
        house.rules
                .always("retention-offers", "action", "retention_call", "value", 50)
                .always("arbitration-weights", "context", 2, "lever", 1.5);

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(assertThatDecision(receipt).fateOf("retention_call").factors())
                .isEqualTo(new Factors(0.5, 2, 50, 1.5));
        assertThat(receipt.rows()).extracting(row -> row.file()).containsExactly("arbitration-weights.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "use_propensity, 1, 2, 80, 3",
        "use_context, 0.5, 1, 80, 3",
        "use_value, 0.5, 2, 1, 3",
        "use_lever, 0.5, 2, 80, 1"
    })
    void countsAFactorThatIsSwitchedOffAsOne(
            String use, double propensity, double context, double value, double lever) {
        house.offering(CALL);
        house.rules.always("arbitration-weights", "context", 2, "lever", 3, use, false);

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(assertThatDecision(receipt).fateOf("retention_call").factors())
                .isEqualTo(new Factors(propensity, context, value, lever));
    }

    @Test
    void weighsEachCandidateByItsOwnRow() {
        house.offering(CALL, PLAN);
        house.rules
                .row("arbitration-weights", facts -> "sales".equals(facts.get("issue")), "lever", 5)
                .always("arbitration-weights", "lever", 1);

        assertThatDecision(house.decidesAbout(complaint().build())).chose("cross_sell_plan");
    }

    @Test
    void saysRulesOnlyWhenAModelWasReplacedByItsFallback() {
        house.offering(CALL);
        house.models.failing("propensity", 0.2, "timeout");

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThatDecision(receipt).chose("retention_call").wasMadeBy(Mode.RULES_ONLY);
        assertThat(receipt.choice().confidence()).isEqualTo(0.2);
        assertThat(receipt.scores()).extracting(Score::fallback).containsExactly(null, "timeout");
    }

    @Test
    void saysRulesAndModelsWhenBothSpoke() {
        assertThatDecision(house.offering(CALL).decidesAbout(complaint().build()))
                .wasMadeBy(Mode.RULES_AND_MODELS);
    }

    @Test
    void namesTheProductTheProcessAndTheWordsOfTheRow() {
        house.rules.always("retention-offers", "action", "cross_sell_plan", "wording_en", "Try 5G.");

        Receipt receipt = house.decidesAbout(complaint().build());

        assertThat(receipt.choice().product()).isEqualTo("plan-5g");
        assertThat(receipt.choice().process()).isEqualTo("offer");
        assertThat(receipt.choice().words().en()).isEqualTo("Try 5G.");
        assertThat(receipt.choice().words().zh()).isEqualTo("您好：cross_sell_plan");
    }
}
