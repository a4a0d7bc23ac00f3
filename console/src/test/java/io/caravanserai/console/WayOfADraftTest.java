package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with a draft besides cells: hold it, change columns, try, replay, send back, join. */
@ExtendWith(Caravan.class)
class WayOfADraftTest {

    private static final String DRAFT = "table.html?name=value-tiers&draft=d1";
    private static final String LOCKED =
            """
            {"title": "The table stays as it is.", "reason": "locked", "problems": [{"file": "value-tiers", "place": "",
             "found": "eve", "expected": "works on it until 08:10", "advice": "Maybe open a draft of your own."}]}
            """;
    private static final String CONFLICT =
            """
            {"title": "The table stays as it is.", "reason": "conflict", "problems": [], "conflicts":
             [{"row": "R001", "column": "spend_365d", "base": "3000", "mine": "3500", "theirs": "3200"}]}
            """;
    private static final String RUNNING = "{\"id\": \"r2\", \"state\": \"running\", \"done\": 41200, \"of\": 100000}";

    @Test
    void saysWhoWorksOnTheDraftWhenTheFirstChangeComesTooLate(Caravan.Guests guests) {
        guests.hub.answer("POST /drafts/d1/lock", Answer.problem(423, LOCKED));
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);

        GridTest.type(page, "R001", "spend_365d", "3500");

        assertThat(page.locator("[data-part=trouble]")).containsText("'eve' works on it until 08:10");
        assertThat(guests.hub.seen()).noneMatch(one -> one.contains("/edits"));
    }

    @Test
    void takesTheLockWithTheFirstChangeAndShowsIt(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        // The page of the test before may still be letting its own go.
        assertThat(guests.hub.seen()).doesNotContain("POST /drafts/d1/lock");

        GridTest.type(page, "R001", "spend_365d", "3500");
        assertThat(page.locator("main")).containsText("You keep others out");
        GridTest.type(page, "R002", "spend_365d", "600");
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");

        assertThat(guests.hub.seen()).filteredOn("POST /drafts/d1/lock"::equals).hasSize(1);
        page.navigate("about:blank");
        page.waitForCondition(() -> guests.hub.seen().contains("DELETE /drafts/d1/lock"));
    }

    @Test
    void addsAColumnOfTheCatalogueAndTakesOneAway(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open(DRAFT);

        visitor.button("Columns").click();
        page.getByLabel("New column from the catalogue").fill("region");
        visitor.button("Add column").click();
        visitor.button("Columns").click();
        page.locator("#column-gone").selectOption("churn_score");
        visitor.button("Remove column").click();

        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
        assertThat(guests.hub.seen())
                .anyMatch(one -> one.contains("\"edit\":\"add_column\",\"name\":\"region\",\"role\":\"condition\""))
                .anyMatch(one -> one.contains("{\"edit\":\"remove_column\",\"column\":\"churn_score\"}"));
    }

    @Test
    void keepsTheHeadsOfRowsInSightWhenScrolledSideways(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        page.setViewportSize(700, 700);
        double before = page.locator(".rowid").first().boundingBox().x;

        page.locator(".tabulator-tableholder").evaluate("holder => holder.scrollLeft = 300");

        assertThat(page.locator(".tabulator-tableholder").evaluate("holder => holder.scrollLeft"))
                .isEqualTo(300);
        assertThat(page.locator(".rowid").first().boundingBox().x).isEqualTo(before);
    }

    @Test
    void keepsATriedCase(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "trial");
        page.getByLabel("Churn score").last().fill("65");
        page.locator("[role=tabpanel] button[type=submit]").click();

        visitor.button("Keep as a case").click();

        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
        assertThat(guests.hub.seen())
                .anyMatch(one -> one.contains("\"edit\":\"add_case\"") && one.contains("\"churn_score\":\"65\""));
    }

    @Test
    void takesBackARemovedCaseAndAChangedSetting(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "cases");
        page.locator("[data-part=cases] summary").first().click();
        visitor.button("Remove the case").first().click();
        page.locator("[data-panel=settings]").click();
        page.getByLabel("When several rows match").selectOption("collect");

        visitor.button("Undo").click();
        visitor.button("Undo").click();

        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
        assertThat(guests.hub.seen())
                .anyMatch(
                        one -> one.contains("{\"edit\":\"set_setting\",\"setting\":\"hit_policy\",\"text\":\"first\"}"))
                .anyMatch(one ->
                        one.contains("\"edit\":\"add_case\",\"name\":\"下滑且有流失风险 / Falling spend and likely churn\""));
    }

    @Test
    void triesACustomerByAnyIdentifierAndAPastDecision(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "trial");

        page.getByLabel("Try with").selectOption("customer");
        page.getByLabel("Customer or decision").fill("crm:C-1001");
        page.locator("[role=tabpanel] button[type=submit]").click();
        assertThat(page.locator("[data-part=trace]")).containsText("Row R003 fires");
        page.getByLabel("Try with").selectOption("decision_id");
        page.getByLabel("Customer or decision").fill("d-77");
        page.locator("[role=tabpanel] button[type=submit]").click();

        page.waitForCondition(() -> guests.hub.seen().contains("POST /drafts/d1/try {\"decision_id\":\"d-77\"}"));
        assertThat(guests.hub.seen())
                .contains("POST /drafts/d1/try {\"customer\":\"9a3f84ab-0b36-31b0-a58a-311af949c743\"}");
    }

    @Test
    void replaysTogetherWithAnotherDraftAndCancels(Caravan.Guests guests) {
        guests.hub.answer("GET /replays/r2", Answer.json(RUNNING));
        guests.hub.answer("DELETE /replays/r2", Answer.json("{}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "replay");

        page.getByText("Retention offers").check();
        visitor.button("Start the replay").click();
        visitor.button("Cancel").click();
        page.waitForCondition(() -> guests.hub.seen().contains("DELETE /replays/r2"));
        guests.hub.answer("GET /replays/r2", Answer.json(RUNNING.replace("running", "cancelled")));

        assertThat(page.locator("[data-part=progress]")).containsText("Cancelled. Nothing was kept.");
        assertThat(guests.hub.seen()).contains("POST /drafts/d1/replay {\"decisions\":100000,\"with\":[\"d2\"]}");
    }

    @Test
    void withdrawsAndSendsBack(Caravan.Guests guests) {
        guests.hub.answer("POST /drafts/d1/withdraw", Answer.json("{}"));
        guests.hub.answer("POST /drafts/d1/reject", Answer.json("{}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "approval");
        page.getByLabel("Why").fill("too many calls");
        visitor.button("Propose").click();

        visitor.button("Withdraw").click();
        page.getByLabel("Why").fill("not before winter");
        visitor.button("Send back").click();

        page.waitForCondition(
                () -> guests.hub.seen().contains("POST /drafts/d1/reject {\"why\":\"not before winter\"}"));
        assertThat(guests.hub.seen()).contains("POST /drafts/d1/withdraw");
    }

    @Test
    void joinsWhatCameIntoForceMeanwhileAndLetsAPersonChoose(Caravan.Guests guests) {
        guests.hub.answer(
                "GET /drafts/d1",
                Answer.json(Samples.read("tables/draft").replace("\"stale\": false", "\"stale\": true")));
        guests.hub.answer("POST /drafts/d1/rebase", Answer.problem(409, CONFLICT));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = open(visitor, "approval");

        visitor.button("Join what is in force now").click();
        page.getByLabel("3200").check();
        guests.hub.answer("POST /drafts/d1/rebase", Answer.json("{}"));
        visitor.button("Go on with these").click();

        assertThat(page.getByLabel("3200")).hasCount(0);
        assertThat(guests.hub.seen())
                .contains("POST /drafts/d1/rebase {\"choices\":[]}")
                .contains(
                        "POST /drafts/d1/rebase {\"choices\":[{\"row\":\"R001\",\"column\":\"spend_365d\",\"take\":\"theirs\"}]}");
    }

    @Test
    void beginsATableThatNobodyHadBefore(Caravan.Guests guests) {
        guests.hub.answer("POST /tables", Answer.json(Samples.read("tables/draft")));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("tables.html");

        visitor.button("New table").click();
        assertThat(page.locator("[data-part=new-table]")).containsText("proposes actions");
        page.getByLabel("Name").fill("winter-offers");
        page.getByLabel("Description").fill("hit: first");
        visitor.button("Begin the table").click();

        page.waitForURL("**/table.html?name=value-tiers&draft=d1");
        assertThat(guests.hub.seen()).contains("POST /tables?name=offers/winter-offers hit: first");
    }

    private static Page open(Visitor visitor, String panel) {
        Page page = visitor.open(DRAFT);
        page.locator("[data-panel=" + panel + "]").click();
        return page;
    }
}
