package io.caravanserai.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import io.caravanserai.decision.ScoreSampler;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the console draws what the real hub answers, in both languages, and the browser has nothing to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WhereChromiumIs.class)
class ConsoleInBrowserTest {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    private final RunningHub hub = RunningHub.shared();
    private final Chromium chromium = new Chromium();
    private final Shopper shopper;
    private final JsonNode decision;

    ConsoleInBrowserTest() {
        HubClient app = hub.admin();
        shopper = new Shopper(app, "C-BROWSER").known();
        shopper.complains().expect(202);
        decision = shopper.decisionFor("complaint");
        app.post("/api/v1/events/hub-events", List.of(Map.of("id", "broken", "type", "purchase")))
                .expect(202);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aWrongPasswordIsSaid() {
        Person person = new Person(hub, chromium.laptop("en-GB")).open("/console/login.html");
        person.page().locator("input[name=username]").fill("admin");
        person.page().locator("input[name=password]").fill("wrong");
        person.page().locator("button[type=submit]").click();

        assertThat(person.page().locator("[role=alert]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void everyPageShowsWhatTheHubKnows(String language) {
        Person admin = new Person(hub, chromium.laptop(language)).loggedIn("admin", RunningHub.ADMIN_PASSWORD);

        shows(admin, "/console/", language, "");
        shows(admin, "/console/sources.html", language, "hub-events");
        shows(admin, "/console/customers.html", language, "");
        shows(admin, "/console/customer.html?id=" + shopper.id(), language, shopper.crm());
        shows(admin, "/console/decisions.html", language, "");
        shows(admin, "/console/decision.html?id=" + decision.path("id").asText(), language, ".xlsx");
        shows(admin, "/console/tables.html", language, "DMN");
        shows(admin, "/console/table.html?name=value-tiers", language, "R001");
        shows(admin, "/console/models.html", language, "offer-propensity 1.0.0");
        shows(admin, "/console/quarantine.html", language, language.startsWith("zh") ? "缺失" : "missing");

        assertThat(admin.complaints()).isEmpty();
    }

    @Test
    void aModelShowsWhatMovesItAndWhyADecisionWasScoredSo() {
        hub.part(ScoreSampler.class).look();
        Person admin = new Person(hub, chromium.laptop("en-GB")).loggedIn("admin", RunningHub.ADMIN_PASSWORD);
        Locator churn = admin.open("/console/models.html").settled().locator("[data-model=churn]");

        churn.getByText("Why it scores as it does").click();
        assertThat(churn.locator(".effects").first()).containsText("points");
        Locator ours = churn.locator("[data-decision='" + decision.path("id").asText() + "']");
        ours.locator("summary").first().click();

        assertThat(ours).containsText("1 complaint in 30 days");
        assertThat(admin.complaints()).isEmpty();
    }

    @Test
    void anIdentifierIsTakenAwayFromACustomerAndGivenBackByWhoMay() {
        Shopper two = new Shopper(hub.admin(), "C-TWO-IN-ONE");
        hub.admin()
                .post("/api/v1/events/hub-events", List.of(two.browses("once")))
                .expect(202);
        await().atMost(30, SECONDS).until(() -> !two.id().isEmpty());
        String phone = "phone:%2B86" + two.phone();
        String page = "/console/customer.html?id=" + two.id();
        Person agent = person("agent");
        assertThat(agent.open(page).settled().getByText("Separate…")).hasCount(0);

        Person integrator = person("integrator");
        Locator line = integrator
                .open(page)
                .settled()
                .locator(".identifiers li")
                .filter(new Locator.FilterOptions().setHasText("phone"));
        line.getByText("Separate…").click();
        assertThat(line).containsText("One customer becomes two.");
        line.getByLabel("Reason").fill("her mother's phone");
        integrator.button("Make two customers").click();
        Locator other = integrator.page().locator(".notice.ok a");
        other.waitFor();

        String left = hub.admin().customer(phone);
        assertThat(left).isNotEmpty().isNotEqualTo(two.id());
        assertThat(other).hasAttribute("href", "customer.html?id=" + left);
        assertThat(integrator.page().locator(".identifiers li")).hasCount(2);

        integrator.page().getByText("Link…").click();
        integrator.page().getByLabel("Identifier of the other customer").fill("phone:+86" + two.phone());
        integrator.button("Make one customer").click();
        assertThat(integrator.page().locator(".identifiers li")).hasCount(3);
        assertThat(hub.admin().customer(phone)).isEqualTo(two.id());
        assertThat(integrator.complaints()).isEmpty();
    }

    private Person person(String role) {
        HubClient user = hub.user("console-" + role, role);
        return new Person(hub, chromium.laptop("en-GB")).loggedIn(user.name(), user.password());
    }

    private static void shows(Person person, String page, String language, String text) {
        Page shown = person.open(page).settled();
        assertThat(shown.locator("[role=alert]")).hasCount(0);
        assertThat(shown.locator("main")).containsText(text);
        if (language.startsWith("zh")) {
            assertThat(person.heading()).containsText(CHINESE);
        } else {
            assertThat(person.heading()).not().containsText(CHINESE);
        }
    }
}
