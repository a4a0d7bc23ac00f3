package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class ProofTest {

    private static final String DRAFT = "table.html?name=value-tiers&draft=d1";
    private static final String REFUSAL =
            """
            {"title": "The table stays as it is.", "problems": [{"file": "value-tiers", "place": "cases", "found": "1 of 27",
             "expected": "fails", "advice": "Maybe mend the case or the row."}]}
            """;

    @Test
    void saysWhyAProposalIsRefused(Caravan.Guests guests) {
        guests.hub.answer("POST /drafts/d1/propose", Answer.problem(409, REFUSAL));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "approval");

        page.getByLabel("Why").fill("too many calls");
        visitor.button("Propose").click();

        assertThat(page.locator("[data-part=trouble]"))
                .containsText("'1 of 27' fails. Maybe mend the case or the row.");
        assertThat(page.locator("[data-part=trouble]")).isInViewport();
        assertThat(page.getByLabel("Why")).hasValue("too many calls");
    }

    @Test
    void anAnswerThatArrivesTakesNothingFromUnderTheHand(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "approval");
        List<Route> held = new ArrayList<>();
        page.route("**/edits", held::add);
        GridTest.type(page, "R001", "spend_365d", "3500");
        page.waitForCondition(() -> !held.isEmpty());

        page.getByLabel("Why").click();
        page.keyboard().type("too many");
        visitor.button("Propose").hover();
        page.mouse().down();
        held.forEach(Route::resume);
        page.waitForTimeout(500);
        page.mouse().up();

        assertThat(page.locator("[data-part=approval]")).containsText("somebody else has to approve it");
        assertThat(guests.hub.seen()).contains("POST /drafts/d1/propose {\"why\":\"too many\"}");
    }

    @Test
    void saysWhatIsNotProvenYetAndWhoHasToSayYes(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "approval");
        assertThat(page.locator("[data-part=approval]"))
                .containsText("Not replayed yet: nobody knows whom it touches.");

        page.getByLabel("Why").fill("too many calls");
        visitor.button("Propose").click();

        assertThat(page.locator("[data-part=approval]")).containsText("somebody else has to approve it");
        assertThat(guests.hub.seen()).contains("POST /drafts/d1/propose {\"why\":\"too many calls\"}");
    }

    @Test
    void leadsFromAFindingToItsCellAndAddsTheProposedRow(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "check");

        visitor.button("Check the table").click();
        assertThat(page.locator("[data-part=findings]")).containsText("48,210 customers");
        page.getByText("Go to R010").first().click();
        assertThat(page.locator("[data-part=sentence]")).containsText("10.");
        visitor.button("Add the proposed row").first().click();

        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
        assertThat(guests.hub.seen())
                .anyMatch(one -> one.contains("\"edit\":\"add_row\"") && one.contains("\"spend_365d\":\"< 1000\""));
    }

    @Test
    void showsTheCaseThatFailsAndWhy(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "cases");

        visitor.button("Run the cases").click();

        assertThat(page.locator("[data-part=cases]")).containsText("'at_risk' came out as 'general'");
        assertThat(page.locator(".cell.failed")).hasCount(1);
        assertThat(page.locator(".cell.failed")).containsText("at risk");
    }

    @Test
    void coloursTheGridWithATrace(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "trial");

        page.getByLabel("Churn score").last().fill("65");
        page.locator("[role=tabpanel] button[type=submit]").click();

        assertThat(page.locator("[data-part=trace]")).containsText("Row R003 fires");
        assertThat(GridTest.cell(page, "R003", "churn_score")).hasClass(Pattern.compile(".*\\bmatched\\b.*"));
        assertThat(GridTest.cell(page, "R001", "churn_score")).hasClass(Pattern.compile(".*\\bfailed\\b.*"));
        assertThat(guests.hub.seen()).contains("POST /drafts/d1/try {\"facts\":{\"churn_score\":65}}");
    }

    @Test
    void followsAReplayToItsExamples(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "replay");

        visitor.button("Start the replay").click();

        assertThat(page.locator("progress")).hasAttribute("value", "41200");
        assertThat(page.locator("[data-part=replay]")).containsText("3,127");
        assertThat(page.locator("[data-part=replay]")).containsText("Together with the drafts of Retention offers");
        assertThat(page.locator(".chart canvas")).hasCount(4);
        assertThat(page.locator(".chart[aria-label*='≥ 5000: 1,900']")).isVisible();
        assertThat(page.locator("[data-part=replay] a[href^='decision.html']").first())
                .hasAttribute("href", "decision.html?id=d1");
        assertThat(guests.hub.seen()).contains("POST /drafts/d1/replay {\"decisions\":100000,\"with\":[]}");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void showsHowVersionsDifferAndRollsBack(Caravan.Guests guests) {
        guests.hub.answer("POST /tables/value-tiers/rollback", Answer.json("{}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "history");

        page.getByText("Compare").first().click();
        Locator difference = page.locator("[data-part=difference]");
        assertThat(difference.locator("del").first()).hasText("8");
        assertThat(difference.locator("ins").first()).hasText("6");
        assertThat(difference).containsText("Spend trend: >= 1.5; Value tier: potential");
        assertThat(page.locator(".log")).containsText("from 10.0.0.7");
        page.locator("[data-part=versions]").getByText("Roll back").first().click();
        difference.getByLabel("Why").fill("too few calls");
        visitor.button("Roll back to version 2").click();

        page.waitForURL("**/table.html?name=value-tiers");
        assertThat(guests.hub.seen())
                .contains("POST /tables/value-tiers/rollback {\"to\":2,\"why\":\"too few calls\"}");
    }

    @Test
    void approvesWhatSomebodyElseProposed(Caravan.Guests guests) {
        guests.hub.answer("POST /drafts/d2/approve", Answer.json("{}"));
        Visitor visitor = guests.laptop("zh-CN").signedIn();
        Page page = visitor.open("table.html?name=retention-offers&draft=d2");
        page.locator("[data-panel=approval]").click();

        page.getByLabel("生效日期").fill("2026-12-01");
        visitor.button("批准").click();

        assertThat(page.locator("[data-part=approval]")).containsText("3,127");
        assertThat(guests.hub.seen()).contains("POST /drafts/d2/approve {\"from\":\"2026-12-01\"}");
    }

    private static Page open(Visitor visitor, String panel) {
        Page page = visitor.open(DRAFT);
        page.locator("[data-panel=" + panel + "]").click();
        return page;
    }
}
