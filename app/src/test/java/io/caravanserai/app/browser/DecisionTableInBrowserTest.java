package io.caravanserai.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A business user changes who gets what, in a browser: from the first cell to the rollback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WhereChromiumIs.class)
class DecisionTableInBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static final String ORDERS = "average_order_365d";

    private final RunningHub hub = RunningHub.shared();
    private final Chromium chromium = new Chromium();
    private final HubClient admin = hub.admin();
    private final Shopper shopper;

    DecisionTableInBrowserTest() {
        shopper = new Shopper(admin, "C-TABLES-BROWSER").known();
        hub.user("edna", "editor");
        hub.user("arno", "approver");
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void anEditorProvesAndProposesAnApproverDecidesAndTakesItBack() {
        String before = segment();

        Person edna = somebody("edna");
        TablePage table = new TablePage(edna).openedFromTheList("Value tiers").changed();
        edits(table);
        proves(edna, table);
        proposes(edna, table);
        assertThat(segment()).isEqualTo(before);

        Person arno = somebody("arno");
        approves(arno);
        assertThat(segment()).isEqualTo("general").isNotEqualTo(before);

        rollsBack(arno);
        assertThat(segment()).isEqualTo(before);
        assertThat(edna.complaints()).isEmpty();
        assertThat(arno.complaints()).isEmpty();
    }

    @Test
    void aDraftIsHeldWithdrawnSentBackAndJoinedWithWhatCameIntoForceMeanwhile() {
        Person edna = somebody("edna");
        TablePage table =
                new TablePage(edna).openedFromTheList("Cross-sell offers").changed();
        changesColumns(edna, table);
        table.type("R001", ORDERS, "150..500");
        assertThat(table.part("saved")).hasText("Saved");
        isHeld(edna.page().url());
        isWithdrawn(edna, table);
        isSentBack(edna, table);
        isJoined(edna, table);
        assertThat(edna.complaints()).allMatch(complaint -> complaint.contains("409"));
    }

    @Test
    void aDraftIsTriedOnRealPeopleAndReplayedTogetherWithTheDraftOfAColleague() {
        Draft weights = new Draft(hub.user("olga", "editor"), "arbitration-weights").withAnotherAnswer();
        Person edna = somebody("edna");
        TablePage table = new TablePage(edna).openedFromTheList("Value tiers").changed();
        String decision = insight("next_best_action").path("decision_id").asText();
        table.panel("trial");
        isTried(edna, table, "customer", shopper.identifier());
        isTried(edna, table, "decision_id", decision);
        isKeptAsACase(edna, table);
        table.panel("replay");
        edna.page().getByText("Arbitration weights · olga").check();
        isCancelled(edna, table);
        edna.button("Start the replay").click();
        assertThat(table.part("replay")).containsText("Decisions changed", PATIENT);
        assertThat(table.part("replay")).containsText("Together with the drafts of Arbitration weights");

        String address = edna.page().url();
        table.openedFromTheList("Arbitration weights");
        assertThat(table.cell("R001", "use_propensity")).hasText("no");
        Draft tiers = new Draft(hub.user("edna", "editor"), address);
        assertThat(weights.replay()).isNotBlank().isEqualTo(tiers.replay());
        tiers.discard();
        weights.discard();
        assertThat(edna.complaints()).isEmpty();
    }

    private static void isTried(Person edna, TablePage table, String way, String id) {
        edna.page().getByLabel("Try with").selectOption(way);
        edna.page().getByLabel("Customer or decision").fill(id);
        edna.page().locator("[role=tabpanel] button[type=submit]").click();
        assertThat(table.part("trace")).containsText("fires", PATIENT);
        assertThat(edna.page().locator(".row-fired .matched").first()).isVisible();
        edna.button("Clear the colours").click();
        assertThat(edna.page().locator(".row-fired")).hasCount(0);
    }

    private static void isKeptAsACase(Person edna, TablePage table) {
        edna.page().getByLabel("Try with").selectOption("facts");
        edna.page().getByLabel("Churn score").last().fill("99");
        edna.page().locator("[role=tabpanel] button[type=submit]").click();
        assertThat(table.part("trace")).containsText("fires", PATIENT);
        edna.button("Keep as a case").click();
        assertThat(table.part("saved")).hasText("Saved");
        edna.button("Run the cases").click();
        assertThat(edna.page().locator("[role=tabpanel]")).containsText(", 0 wrong", PATIENT);
        assertThat(table.part("cases")).containsText("New case");
    }

    private void isCancelled(Person edna, TablePage table) {
        try (BusyReplays colleague = new BusyReplays(hub)) {
            edna.button("Start the replay").click();
            assertThat(table.part("progress")).containsText("Waits", PATIENT);
            edna.button("Cancel").click();
            assertThat(table.part("progress")).containsText("Cancelled. Nothing was kept.", PATIENT);
        }
    }

    private static void changesColumns(Person edna, TablePage table) {
        Locator column = edna.page().locator("[tabulator-field='c:region']").first();
        edna.button("Columns").click();
        edna.page().getByLabel("New column from the catalogue").fill("region");
        edna.button("Add column").click();
        assertThat(column).isVisible();
        assertThat(table.part("saved")).hasText("Saved");
        edna.button("Columns").click();
        edna.page().locator("#column-gone").selectOption("region");
        edna.button("Remove column").click();
        assertThat(column).hasCount(0);
        assertThat(table.part("saved")).hasText("Saved");
        assertThat(edna.page().locator("main")).containsText("You keep others out");
    }

    private void isHeld(String address) {
        hub.user("otto", "editor");
        Person otto = somebody("otto");
        otto.open(address.replaceFirst(".*(?=/console/)", "")).settled();
        assertThat(otto.page().locator("main")).containsText("edna works on it until");
        assertThat(otto.button("Add a row below")).isDisabled();
    }

    private static void isWithdrawn(Person edna, TablePage table) {
        table.panel("replay");
        edna.button("Start the replay").click();
        assertThat(table.part("replay")).containsText("Decisions changed", PATIENT);
        table.panel("approval");
        edna.page().getByLabel("Why").fill("small orders return");
        table.act("propose");
        table.act("withdraw");
        assertThat(table.part("approval")).containsText("A draft.", PATIENT);
        edna.page().getByLabel("Why").fill("small orders return");
        table.act("propose");
        assertThat(table.part("approval")).containsText("somebody else has to approve it", PATIENT);
    }

    private void isSentBack(Person edna, TablePage table) {
        Person arno = somebody("arno");
        arno.open(edna.page().url().replaceFirst(".*(?=/console/)", "")).settled();
        TablePage his = new TablePage(arno).panel("approval");
        arno.page().getByLabel("In force from").fill(LocalDate.now().plusDays(2).toString());
        his.act("approve");
        assertThat(his.part("approval")).containsText("Approved by arno, in force from", PATIENT);
        arno.page().getByLabel("Why").fill("not before winter");
        his.act("reject");
        assertThat(his.part("approval")).containsText("Sent back", PATIENT);
        edna.page().reload();
        edna.settled();
        assertThat(edna.page().locator("main")).containsText("not before winter");
        table.type("R001", ORDERS, "140..500");
        assertThat(table.part("saved")).hasText("Saved");
    }

    /** Somebody else changed the same cell and it is in force: one of the two texts is chosen. */
    private void isJoined(Person edna, TablePage table) {
        new PublishedElsewhere(hub).cell("cross-sell-offers", "R001", ORDERS, "120..500");
        edna.page().reload();
        edna.settled();
        table.panel("approval");
        edna.button("Join what is in force now").click();
        edna.page().getByLabel("120..500").check();
        edna.button("Go on with these").click();
        assertThat(table.cell("R001", ORDERS)).hasText("120..500");
        assertThat(edna.page().locator("main")).not().containsText("Join it first");
    }

    /** Who bought exactly six times, as the shopper did, is one of many. */
    private static void edits(TablePage table) {
        String row = table.addAtTheTop();
        table.type(row, "purchases_365d", "6..6");
        table.type(row, "value_tier", "general");
        assertThat(table.part("saved")).hasText("Saved");
        table.cell(row, "purchases_365d").click();
        assertThat(table.part("sentence")).containsText("then value tier is general");
    }

    private static void proves(Person edna, TablePage table) {
        table.panel("check");
        edna.button("Check the table").click();
        assertThat(table.part("findings")).containsText("customers of the last 30 days", PATIENT);
        table.panel("cases");
        edna.button("Run the cases").click();
        assertThat(edna.page().locator("[role=tabpanel]")).containsText(", 0 wrong", PATIENT);
        table.panel("replay");
        edna.button("Start the replay").click();
        assertThat(table.part("replay")).containsText("Decisions changed", PATIENT);
    }

    private static void proposes(Person edna, TablePage table) {
        table.panel("approval");
        edna.page().getByLabel("Why").fill("six is not much");
        table.act("propose");
        assertThat(table.part("approval")).containsText("somebody else has to approve it", PATIENT);
        assertThat(edna.page().locator("[data-act=approve]")).hasCount(0);
    }

    private static void approves(Person arno) {
        arno.open("/console/tables.html").settled();
        arno.page().locator("main").getByText("Draft of edna").first().click();
        arno.settled();
        TablePage table = new TablePage(arno).panel("approval");
        assertThat(table.part("approval")).containsText("six is not much");
        table.act("approve");
        assertThat(table.part("approval")).containsText("In force since", PATIENT);
    }

    private static void rollsBack(Person arno) {
        TablePage table = new TablePage(arno).openedFromTheList("Value tiers").panel("history");
        table.part("versions").getByText("Roll back").first().click();
        arno.page().getByLabel("Why").fill("six is a lot");
        arno.button("Roll back to version").click();
        arno.page().waitForLoadState();
        arno.settled();
        table.panel("history");
        assertThat(arno.page().locator(".log")).containsText("six is a lot", PATIENT);
    }

    private Person somebody(String name) {
        return new Person(hub, chromium.laptop("en-GB")).loggedIn(name, "password-of-" + name);
    }

    private String segment() {
        return insight("segment").path("segment").asText();
    }

    private JsonNode insight(String task) {
        return admin.post("/api/v1/insights", Map.of("customer_id", shopper.crm(), "task_type", task))
                .expect(200)
                .json();
    }
}
