package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedTablesTest {

    private static final RuleSet TABLES = DroolsRuleBook.read(Shipped.FOLDER, Shipped.CATALOGUE, Shipped.ACTIONS)
            .current();

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryWorkbookHolds() {
        return TableCases.run(Shipped.FOLDER, Shipped.CATALOGUE, Shipped.ACTIONS).stream()
                .map(result -> dynamicTest(result.file() + ": " + result.name(), () -> assertThat(result.problems())
                        .isEmpty()));
    }

    @Test
    void everyTableHasEightCasesOrMore() {
        Map<String, Long> cases = TableCases.run(Shipped.FOLDER, Shipped.CATALOGUE, Shipped.ACTIONS).stream()
                .collect(Collectors.groupingBy(TableCases.Result::file, Collectors.counting()));
        assertThat(cases)
                .containsOnlyKeys(
                        "customer/value-tiers.xlsx",
                        "policy/eligibility.xlsx",
                        "policy/contact-policy.xlsx",
                        "policy/arbitration-weights.xlsx",
                        "offers/retention-offers.xlsx",
                        "offers/cross-sell-offers.xlsx",
                        "service/service-recovery.xlsx")
                .allSatisfy((file, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
    }

    /** With {@code -Dviews.write=true} it brings them up to date first. */
    @Test
    void theTextViewOfEveryWorkbookIsUpToDate() {
        TableWorkbooks workbooks = new TableWorkbooks(Shipped.FOLDER, Shipped.CATALOGUE, Shipped.ACTIONS);
        if (Boolean.getBoolean("views.write")) {
            workbooks.writeViews();
        }
        assertThat(workbooks.staleViews())
                .as("Maybe build once with -Dviews.write=true and commit the views.")
                .isEmpty();
    }

    @Test
    void anAngryComplaintOfAFallingCustomerLeadsToRetentionAndNotToAnApology() {
        Facts facts = new Facts(Shipped.CATALOGUE)
                .set("spend_365d", 4_200)
                .set("spend_trend_90d", 0.4)
                .set("complaints_90d", 1)
                .set("complaints_30d", 1)
                .set("days_since_complaint", 0)
                .set("churn_score", 71)
                .set("clv", 700)
                .set("event_type", "complaint")
                .set("emotion", "anger")
                .set("emotion_score", 0.9)
                .set("topic", "billing");
        for (String purpose : new String[] {"marketing", "profiling", "calls", "email", "sms"}) {
            facts.set("consent_" + purpose, true);
        }
        String tier =
                TABLES.evaluate("value-tiers", facts).get(0).text("value_tier").orElseThrow();
        facts.set("value_tier", tier);

        assertThat(tier).isEqualTo("at_risk");
        assertThat(TABLES.evaluate("service-recovery", facts)).isEmpty();
        assertThat(TABLES.evaluate("retention-offers", facts))
                .extracting(hit -> hit.text("action").orElseThrow())
                .containsExactly("retention_call", "retention_discount");
        assertThat(TABLES.evaluate("eligibility", facts))
                .extracting(hit -> hit.text("scope_issue").orElse("all"))
                .doesNotContain("retention", "all");
    }

    @Test
    void aHitNamesItsRowAndTheCellsThatMatched() {
        Facts facts = new Facts(Shipped.CATALOGUE).set("issue", "service").set("group", "callback");
        TableHit hit = TABLES.evaluate("arbitration-weights", facts).get(0);
        assertThat(hit.row().file()).isEqualTo("policy/arbitration-weights.xlsx");
        assertThat(hit.row().sheet()).isEqualTo("rules");
        assertThat(hit.row().row()).isEqualTo("R001");
        assertThat(hit.row().version()).matches("[0-9a-f]{8}");
        assertThat(hit.row().cells()).containsExactly("目的 / Issue: service", "动作组 / Group: callback");
        assertThat(hit.number("lever")).hasValue(3);
        assertThat(hit.isYes("use_propensity")).isFalse();
    }
}
