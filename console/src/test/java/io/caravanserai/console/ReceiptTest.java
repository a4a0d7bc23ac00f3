package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class ReceiptTest {

    @Test
    void saysWhenThereIsNoSuchDecision(Caravan.Guests guests) {
        guests.hub.answer("GET /decisions/gone", Answer.problem(404, "{\"title\":\"Not found\"}"));

        Page page = guests.laptop("en-GB").signedIn().open("decision.html?id=gone");

        assertThat(page.locator("[role=alert]")).containsText("This is not here.");
    }

    @Test
    void neverMakesALinkOfAnAddressThatRunsCode(Caravan.Guests guests) {
        String evil = Samples.read("decision").replaceFirst("\"/camunda/app[^\"]*\"", "\"javascript:alert(1)\"");
        guests.hub.answer("GET /decisions/d1", Answer.json(evil));

        Page page = guests.laptop("en-GB").signedIn().open("decision.html?id=d1");

        assertThat(page.getByText("Process in Cockpit: Retention")).isVisible();
        assertThat(page.locator("a[href^='javascript']")).hasCount(0);
    }

    @Test
    void hasNoLinkToAProcessThatIsOver(Caravan.Guests guests) {
        String over = Samples.read("decision").replaceFirst("\"/camunda/app[^\"]*\"", "null");
        guests.hub.answer("GET /decisions/d1", Answer.json(over));

        Page page = guests.laptop("en-GB").signedIn().open("decision.html?id=d1");

        assertThat(page.getByText("Retention process, not running now")).isVisible();
        assertThat(page.locator("main a[href*='camunda'], main a[href*='null']"))
                .hasCount(0);
    }

    @Test
    void tellsWhichWordsOfTheTextSaidSo(Caravan.Guests guests) {
        String labelled = Samples.read("timeline")
                .replaceFirst(
                        "\"model\": \"text-zh/1\"",
                        "$0, \"labels\": {\"intent\": {\"said\": \"complaint\", \"score\": 0.87, \"model\": \"intent/1.0.0\"}}");
        guests.hub.answer("GET /customers/9a3f84ab-0b36-31b0-a58a-311af949c743/timeline", Answer.json(labelled));
        String words = Samples.read("explanation").replaceFirst("linear", "words_left_out");
        guests.hub.answer("GET /decisions/67fcd632-bb89-3160-94c2-9367eb55276c/explanation", Answer.json(words));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("decision.html?id=d1");

        Locator text = visitor.card("What the text said");
        assertThat(text).containsText("87% sure");
        text.getByText("Which words said so?").click();

        assertThat(text).containsText("without a word it is so much less, or more, sure");
    }

    @Test
    void saysWhyNothingWasDone(Caravan.Guests guests) {
        String none = Samples.read("decision")
                .replace("\"attention\": null", "\"attention\": \"nothing_fits\"")
                .replaceFirst("\"id\": \"retention_call\"", "\"id\": \"no_action\"");
        guests.hub.answer("GET /decisions/d1", Answer.json(none));
        Visitor visitor = guests.laptop("en-GB").signedIn();

        Page page = visitor.open("decision.html?id=d1");

        assertThat(page.locator("h1")).hasText("No action");
        assertThat(visitor.card("Why nothing was done")).isVisible();
    }

    @Test
    void tellsWhyThis(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        Page page = visitor.open("decision.html?id=d1");

        assertThat(page.locator("h1")).hasText("Retention call");
        assertThat(visitor.card("Why this").locator("li").first()).containsText("the churn score is 78 of 100");
    }

    @Test
    void tellsWhyInChinese(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("zh-CN").signedIn();

        Page page = visitor.open("decision.html?id=d1");

        assertThat(page.locator("h1")).hasText("专属挽留电话");
        assertThat(visitor.card("为什么是它").locator("li").first()).containsText("流失评分 78/100");
    }

    @Test
    void tellsWhyNotTheOthersAndHowFarEachCame(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("decision.html?id=d1");
        Locator candidates = page.locator(".candidates > li");

        assertThat(candidates).hasCount(5);
        assertThat(candidates.first()).containsText("chosen");
        assertThat(candidates.nth(1)).containsText("Retention call ranked higher: 446.40 against 172.80.");
        assertThat(candidates.nth(1).locator(".factors")).containsText("Propensity");
        assertThat(candidates.last()).containsText("withdrew the consent to be reached by SMS");
        assertThat(candidates.last().locator(".dots .passed")).hasCount(0);
    }

    @Test
    void showsTheRowThatStoppedACandidateWithItsCells(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("decision.html?id=d1");
        Locator last = page.locator(".candidates > li").last();

        last.getByText("Rows behind this").click();

        Locator row = last.locator(".fired").first();
        assertThat(row).containsText("Stopped by");
        assertThat(row).containsText("policy/eligibility.xlsx");
        assertThat(row).containsText("row E05");
        assertThat(row.locator(".cell").first()).containsText("同意短信 / Consent to SMS");
    }

    @Test
    void saysHowTheCustomerMetTheConditionsOfARow(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("decision.html?id=d1");

        assertThat(visitor.card("Table rows that matched")
                        .locator(".conditions li")
                        .first())
                .hasText("churn score 78 is at least 70");
    }

    @Test
    void saysWhichScoreARuleStoodInFor(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("decision.html?id=d1");

        assertThat(visitor.card("Scores").locator(".scores > li").first()).containsText("churn, version 3");
        assertThat(visitor.card("Scores")
                        .locator(".scores > li:not([data-estimate])")
                        .last())
                .containsText("rule stood in");
        assertThat(visitor.card("Scores")
                        .locator(".scores > li:not([data-estimate])")
                        .last())
                .containsText("did not answer in 20 ms");
    }

    @Test
    void showsWhatAModelOfOnesOwnEstimatedInItsUnit(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("decision.html?id=d1");

        Locator estimate = visitor.card("Scores").locator("[data-estimate=expected_spend]");
        assertThat(estimate).containsText("Expected spend");
        assertThat(estimate.locator("b").first()).hasText("1,234.5 CNY");
        assertThat(estimate).containsText("value, version 1.0.0");
    }

    @Test
    void showsTheLabelAModelOfOnesOwnGaveAndHowSureItIs(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("decision.html?id=d1");

        Locator estimate = visitor.card("Scores").locator("[data-estimate=leaving_reason]");
        assertThat(estimate).containsText("Reason to leave");
        assertThat(estimate.locator("b").first()).hasText("price");
        assertThat(estimate).containsText("78.7% sure. reason, version 1.0.0");
    }

    @Test
    void saysWhyTheModelSaidSoWhenAsked(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("decision.html?id=d1");
        Locator churn = visitor.card("Scores").locator(".scores > li").first();

        churn.getByText("Why this score").click();

        assertThat(churn.locator(".effects").first().locator("li")).hasCount(6);
        assertThat(churn.locator(".effects li").first()).containsText("2 complaints in 30 days: 21.3 points up");
        assertThat(churn).containsText("Usual customers have 35.2 points, this one 78.1");
        assertThat(churn).containsText("complaints in 30 days at most 1 the score would be 57");
        assertThat(churn.getByText("Weaker ones: 1")).isVisible();
    }

    @Test
    void givesWordsForACallInTheToneAskedFor(Caravan.Guests guests) {
        guests.hub.answer(
                "POST /wording",
                Answer.json("{\"text\": \"I am sorry. Let me help.\", \"wording_by\": \"llm\", \"model\": \"qwen\"}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("decision.html?id=d1");
        Locator card = visitor.card("Words for a call");

        card.locator("select").selectOption("formal");
        card.locator("[data-words]").click();

        assertThat(card).containsText("I am sorry. Let me help.");
        assertThat(card).containsText("Worded by qwen");
        org.assertj.core.api.Assertions.assertThat(guests.hub.seen().toString()).contains("\"tone\":\"formal\"");
    }

    @Test
    void leadsToTheCustomerAndToTheProcess(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("decision.html?id=d1");

        assertThat(visitor.link("The customer")).hasAttribute("href", Pattern.compile("customer\\.html\\?id=.+"));
        assertThat(visitor.link("Process in Cockpit"))
                .hasAttribute("href", Pattern.compile(".*/camunda/app/cockpit/.+7d3f/runtime"));
    }

    @Test
    void keepsTheFrozenFactsReadyWithTheirUnits(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("decision.html?id=d1");

        visitor.page().getByText("Show all 50 values").click();

        assertThat(visitor.card("Frozen facts")).containsText("¥6,240.40");
        assertThat(visitor.card("Frozen facts")).containsText("9 days");
    }

    @Test
    void weightsStandApartFromWhatIsSaidOfTheCustomer(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("decision.html?id=d1");
        Locator weights =
                page.locator(".fired").filter(new Locator.FilterOptions().setHasText("arbitration-weights.xlsx"));

        assertThat(weights.locator(".role.weighed")).hasText("Weighed: Retention call");
        assertThat(weights.locator(".role.said")).hasCount(0);
        assertThat(page.locator(".fired:has(.role.said)")).hasCount(1);
    }
}
