package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.testkit.ActionBuilder.anAction;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.decision.MarketTrends.Trend;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.EventData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTrendsTest {

    private static final ActionDefinition COFFEE = tagged("coffee_machine", new Label("咖啡", "coffee"), "MACHINE-1");
    private static final ActionDefinition CASE = tagged("case_offer", new Label("手机壳", "phone case"), null);
    private final MarketTrends trends = new MarketTrends(new ActionCatalogue(List.of(COFFEE, CASE)));
    private final House house = new House().offering(CALL).withAnn();

    @Test
    void reportsTrendsThatNameNothingTheHouseOffers() {
        MarketTrends.Reading reading =
                trends.read(List.of(new Trend("Winter sports", 1), new Trend("coffee", 1), new Trend("滑雪", 1)));

        assertThat(reading.unknown()).containsExactly("Winter sports", "滑雪");
        assertThat(reading.fact()).isEqualTo("coffee 1.0: coffee_machine");
    }

    @ParameterizedTest
    @CsvSource({
        "Coffee is booming, coffee_machine",
        "今年咖啡消费上升, coffee_machine",
        "cheap phone cases, case_offer",
        "手机壳, case_offer",
        "machine-1, coffee_machine"
    })
    void findsOffersByTagAndProductInBothLanguages(String trend, String action) {
        assertThat(trends.read(List.of(new Trend(trend, 0.5))).fact()).isEqualTo(trend + " 0.5: " + action);
    }

    @ParameterizedTest
    @CsvSource({"decoffeeinated", "phones and suit cases", "a case"})
    void doesNotTakePartsOfWordsForWords(String trend) {
        assertThat(trends.read(List.of(new Trend(trend, 1))).unknown()).containsExactly(trend);
    }

    @Test
    void keepsNamesShortAndOutOfItsOwnGrammar() {
        assertThat(new Trend("coffee: up; \n" + "x".repeat(100), 7).name())
                .startsWith("coffee up x")
                .hasSizeLessThanOrEqualTo(61)
                .doesNotContain(":", ";");
        assertThat(new Trend("coffee", 7).strength()).isEqualTo(1);
    }

    @Test
    void raisesTheContextOfTheOfferByTheShareOfItsRowAndTheStrength() {
        house.rules.always("arbitration-weights", "context", 2, "trend_weight", 0.5);

        assertThat(context("coffee 0.8: retention_call")).isCloseTo(2 * 1.4, within(1e-9));
        assertThat(context("tea 0.2: retention_call; coffee 0.8: retention_call"))
                .isCloseTo(2.8, within(1e-9));
        assertThat(context("coffee 0.8: something_else")).isEqualTo(2);
        assertThat(context("no grammar at all")).isEqualTo(2);
    }

    @Test
    void neverMoreThanDoublesTheContext() {
        house.rules.always("arbitration-weights", "context", 2, "trend_weight", 9);

        assertThat(context("coffee 1: retention_call")).isEqualTo(4);
    }

    @Test
    void countsForNothingWhereTheRowAllowsNothingOrContextIsOff() {
        assertThat(context("coffee 1: retention_call")).isEqualTo(1);
        house.rules.always("arbitration-weights", "use_context", false, "context", 2, "trend_weight", 0.5);
        assertThat(context("coffee 1: retention_call")).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindADryRun() {
        Receipt receipt = ask("coffee 1: retention_call");

        assertThat(receipt.facts().text("market_trends")).contains("coffee 1: retention_call");
        assertThat(house.memory.receipts()).isEmpty();
        assertThat(house.memory.contacts()).isEmpty();
        assertThat(house.desk.started()).isEmpty();
    }

    private double context(String fact) {
        return assertThatDecision(ask(fact)).fateOf("retention_call").factors().context();
    }

    private Receipt ask(String fact) {
        EventData context = EventData.of(MarketTrends.FACT, fact);
        return house.decisionDesk().decide(new InsightRequest("r-1", house.memory.customer(ANN), NOON, context, true));
    }

    private static ActionDefinition tagged(String id, Label tag, String product) {
        ActionDefinition action = anAction(id).build();
        return new ActionDefinition(
                id,
                action.issue(),
                action.group(),
                action.label(),
                product,
                action.process(),
                action.channels(),
                action.value(),
                action.cost(),
                action.mandatory(),
                action.wording(),
                List.of(tag));
    }
}
