package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class OverviewTest {

    @Test
    void keepsTheLastCountsAndSaysSoWhileTheHubDoesNotAnswer(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("index.html");
        assertThat(page.locator("[data-figure=signals]")).hasText("48,210");

        guests.hub.answer("GET /stats", Answer.problem(503, "{\"title\":\"The database is not there.\"}"));

        assertThat(page.locator(".pulse")).hasText("No answer, trying again");
        assertThat(page.locator("[data-figure=signals]")).hasText("48,210");
    }

    @Test
    void saysWhichPartTheRoleDoesNotAllowAndShowsTheOthers(Caravan.Guests guests) {
        guests.hub.answer("GET /connectors", Answer.problem(403, "{\"title\":\"Role needed: integrator.\"}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("index.html");

        assertThat(visitor.card("Sources")).containsText("Role needed: integrator.");
        assertThat(visitor.card("Latest decisions")).containsText("Retention call");
        assertThat(visitor.card("Processes started")).containsText("<1%");
    }

    @Test
    void countsLive(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("index.html");
        assertThat(page.locator("[data-figure=customers]")).hasText("2,417");

        guests.hub.answer("GET /stats", Answer.json(Samples.read("stats").replace("2417", "2418")));

        assertThat(page.locator("[data-figure=customers]")).hasText("2,418");
        assertThat(page.locator(".pulse")).hasText("Live");
    }

    @Test
    void namesProblemsAndSourcesThatAreDown(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        Page page = visitor.open("index.html");

        assertThat(page.locator("[data-part=problems]"))
                .containsText("cell D14: 'sevn' is not a number. Maybe write 7.");
        assertThat(page.locator("[data-part=problems]")).containsText("135 signals wait in quarantine");
        assertThat(visitor.card("Sources").locator("li").last()).containsText("connection refused");
    }

    @Test
    void comparesDecisionsByAction(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("index.html");

        assertThat(visitor.card("Decisions by action").locator("li").first()).containsText("No action");
        assertThat(visitor.card("Decisions by action").locator("li").first()).containsText("65%");
    }

    @Test
    void leavesTheKeyboardWhereItIsWhileItRenewsItself(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("index.html");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Premium upgrade"))
                .focus();

        guests.hub.answer("GET /stats", Answer.json(Samples.read("stats").replace("2417", "2418")));
        assertThat(page.locator("[data-figure=customers]")).hasText("2,418");

        assertThat(page.locator(":focus")).hasText("Premium upgrade");
    }
}
