package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class GridTest {

    private static final String DRAFT = "table.html?name=value-tiers&draft=d1";
    private static final String CONFLICT =
            """
            {"title": "The table stays as it is.", "reason": "conflict", "problems": [], "conflicts":
             [{"row": "R001", "column": "spend_365d", "base": "3000", "mine": "3500", "theirs": "3200"}]}
            """;
    /** Milliseconds of work and from frame to frame, of steps that bring fourteen new rows into view. */
    private static final double SMOOTH = 150;

    private static final String STEPS =
            """
            async () => {
              const holder = document.querySelector('.tabulator-tableholder');
              const work = [];
              const frames = [];
              let last = await new Promise(requestAnimationFrame);
              for (let step = 0; step < 40; step++) {
                const start = performance.now();
                holder.scrollTop += 500;
                holder.dispatchEvent(new Event('scroll'));
                work.push(performance.now() - start);
                const frame = await new Promise(requestAnimationFrame);
                frames.push(frame - last);
                last = frame;
              }
              const sorted = all => all.sort((one, other) => one - other);
              return [sorted(work)[20], sorted(frames)[20], frames[36]];
            }
            """;

    @Test
    void keepsWhatWasTypedWhileTheHubDoesNotAnswer(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        page.route("**/edits", route -> route.abort());

        type(page, "R001", "spend_365d", "3500");

        assertThat(page.locator("[data-part=trouble]")).containsText("1 changes wait in this page");
        assertThat(cell(page, "R001", "spend_365d")).hasText("3500");
        page.unroute("**/edits");
        page.getByText("Try again").click();
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
        assertThat(cell(page, "R001", "spend_365d")).hasText("3500");
    }

    @Test
    void showsBothTextsWhenTwoPeopleChangedTheSameCell(Caravan.Guests guests) {
        guests.hub.answer("POST /drafts/d1/edits", Answer.problem(409, CONFLICT));
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);

        type(page, "R001", "spend_365d", "3500");

        Locator asks = page.locator("[data-part=conflicts]");
        assertThat(asks).containsText("3200");
        asks.getByLabel("3200").check();
        asks.getByText("Go on with these").click();
        assertThat(cell(page, "R001", "spend_365d")).hasText("3000");
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
    }

    @Test
    void marksAWrongCellWhileTyping(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);

        type(page, "R012", "purchases_365d", "sevn");

        assertThat(cell(page, "R012", "purchases_365d")).hasClass(Pattern.compile(".*\\bwrong\\b.*"));
        assertThat(cell(page, "R012", "purchases_365d")).hasAttribute("title", "sevn: is not a number. Maybe write 7.");
    }

    @Test
    void takesBackAndDoesAgain(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        type(page, "R001", "spend_365d", "3500");

        page.keyboard().press("Control+z");
        assertThat(cell(page, "R001", "spend_365d")).hasText("3000");
        page.keyboard().press("Control+y");
        assertThat(cell(page, "R001", "spend_365d")).hasText("3500");
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
    }

    @Test
    void goesOnToTheCellBelowHoweverFastPeopleType(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        type(page, "R002", "churn_score", "61");

        page.keyboard().type("62");
        page.keyboard().press("Enter");
        page.keyboard().type("63");
        page.keyboard().press("Shift+Enter");

        assertThat(cell(page, "R003", "churn_score")).hasText("62");
        assertThat(cell(page, "R004", "churn_score")).hasText("63");
        assertThat(page.locator("[data-part=sentence]")).containsText("3.");
    }

    @Test
    void fillsDownWhatIsSelected(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        cell(page, "R001", "churn_score").click();

        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+d");

        assertThat(cell(page, "R003", "churn_score")).hasText("80");
    }

    @Test
    void addsMovesSwitchesAndRemovesRows(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open(DRAFT);
        cell(page, "R002", "spend_365d").click();

        visitor.button("Move up").click();
        assertThat(rows(page).first()).containsText("R002");
        visitor.button("Switch on or off").click();
        assertThat(rows(page).first()).hasClass(Pattern.compile(".*\\boff\\b.*"));
        visitor.button("Duplicate rows").click();
        assertThat(rows(page).nth(1)).containsText("500");
        visitor.button("Remove rows").click();
        assertThat(rows(page).first()).containsText("R-");
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
    }

    @Test
    void offersTheWordsOfTheCatalogue(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open(DRAFT);

        cell(page, "R001", "value_tier").dblclick();

        assertThat(page.locator(".tabulator-edit-list")).containsText("potential · 潜力");
    }

    @Test
    void showsNamesAndKeepsTheCodesForEditing(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open(DRAFT);
        assertThat(cell(page, "R001", "value_tier")).hasText("流失风险");
        assertThat(cell(page, "R001", "value_tier")).hasAttribute("title", "at_risk");

        type(page, "R002", "value_tier", "general");

        assertThat(cell(page, "R002", "value_tier")).hasText("一般");
        page.waitForCondition(() -> guests.hub.seen().stream()
                .anyMatch(one -> one.contains("\"column\":\"value_tier\",\"text\":\"general\"")));
        page.locator("input.find").fill("流失风险");
        assertThat(cell(page, "R002", "value_tier")).hasCount(0);
        assertThat(cell(page, "R001", "value_tier")).isVisible();
    }

    @Test
    void filtersAColumnByCodeOrName(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open(DRAFT);

        visitor.button("Filter").click();
        page.getByLabel("Filter: Value tier").fill("at risk");
        assertThat(cell(page, "R015", "value_tier")).hasCount(0);
        assertThat(cell(page, "R001", "value_tier")).isVisible();
        page.getByLabel("Filter: Value tier").fill("at_risk");
        assertThat(cell(page, "R001", "value_tier")).isVisible();
        assertThat(cell(page, "R015", "value_tier")).hasCount(0);
        visitor.button("Filter").click();
        assertThat(cell(page, "R015", "value_tier")).isVisible();
    }

    @Test
    void readsTheSelectedRowAsASentence(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open(DRAFT);
        assertThat(page.locator("[data-part=sentence]")).containsText("1. 如果");

        cell(page, "R002", "spend_365d").click();

        assertThat(page.locator("[data-part=sentence]")).containsText("如果近一年消费额至少为500");
    }

    @Test
    void showsWhatRowsEarned(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open(DRAFT);

        visitor.button("Figures").click();

        assertThat(page.locator(".tabulator-header")).containsText("Last hit");
        assertThat(page.locator(".tabulator-row [tabulator-field='e:dead']").nth(12))
                .hasText("never fires");
    }

    @Test
    void scrollsAThousandRowsDrawingOnlyThoseInView(Caravan.Guests guests) {
        guests.hub.tables().fill(1_000);
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);

        double[] millis = ((List<?>) page.evaluate(STEPS))
                .stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();

        System.out.printf(
                "1,000 rows scrolled: work %.0f ms a step, frames %.0f ms (median), %.0f ms (9 in 10)%n",
                millis[0], millis[1], millis[2]);
        assertThat(millis[0]).as("milliseconds of a step, median").isLessThan(SMOOTH);
        assertThat(millis[1]).as("milliseconds from frame to frame, median").isLessThan(SMOOTH);
        assertThat(rows(page).count()).isLessThan(120);
    }

    @Test
    void changesNothingOfWhatIsInForce(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("table.html?name=value-tiers");

        cell(page, "R001", "spend_365d").dblclick();

        assertThat(page.locator(".tabulator-editing")).hasCount(0);
        assertThat(page.locator("main")).containsText("This is what decides now.");
    }

    static void type(Page page, String row, String column, String text) {
        cell(page, row, column).click();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    static Locator cell(Page page, String row, String column) {
        Locator id = page.locator(".rowid small").getByText(row, new Locator.GetByTextOptions().setExact(true));
        return page.locator(".tabulator-row")
                .filter(new Locator.FilterOptions().setHas(id))
                .locator("[tabulator-field='c:" + column + "']");
    }

    static Locator rows(Page page) {
        return page.locator(".tabulator-row");
    }
}
