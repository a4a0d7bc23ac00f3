package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class TablesTest {

    private static final String REFUSAL =
            """
            {"title": "The workbook cannot be read.", "problems": [{"sentence":
              "customer/value-tiers.xlsx, sheet 'rules', cell C14: 'sevn' is not a number. Maybe write 7."}]}
            """;

    @Test
    void tellsWhatIsWrongWithARefusedWorkbookAndGivesItBackWithNotes(Caravan.Guests guests) {
        guests.hub.answer("PUT /drafts/d1/workbook", Answer.problem(422, REFUSAL));
        Page page = guests.laptop("en-GB").signedIn().open("tables.html");

        upload(page, table(page, "value-tiers"));

        assertThat(table(page, "value-tiers")).containsText("'sevn' is not a number. Maybe write 7.");
        assertThat(table(page, "value-tiers").getByText("Take the file with notes"))
                .hasAttribute("href", "/api/v1/drafts/d1/refused");
    }

    @Test
    void makesADraftOfAnUploadedWorkbook(Caravan.Guests guests) {
        guests.hub.answer("PUT /drafts/d1/workbook", Answer.json(Samples.read("tables/draft")));
        Page page = guests.laptop("en-GB").signedIn().open("tables.html");

        upload(page, table(page, "value-tiers"));

        page.waitForURL("**/table.html?name=value-tiers&draft=d1");
        assertThat(page.locator("h1")).hasText("Value tiers");
    }

    @Test
    void tellsWhatIsInForceWhoChangedItAndWhy(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("tables.html");

        Locator tiers = table(page, "value-tiers");
        assertThat(tiers).containsText("version 3");
        assertThat(tiers).containsText("15 rows");
        assertThat(tiers).containsText("changed by eve");
        assertThat(tiers).containsText("Six purchases a year are regular custom");
        assertThat(table(page, "retention-offers")).containsText("'sevn' is not a number");
    }

    @Test
    void aFileIsNamedAsChangerInTheReadersLanguage(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open("tables.html");

        assertThat(page.locator("main")).containsText("修改人：磁盘上的文件");
        assertThat(page.locator("main")).not().containsText("disk");
    }

    @Test
    void putsWhatWaitsForMeFirst(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("tables.html");

        Locator waiting = visitor.card("Waits for your approval: 1");
        assertThat(waiting).containsText("Retention offers");
        assertThat(waiting.getByText("Draft of eve")).hasAttribute("href", "table.html?name=retention-offers&draft=d2");
    }

    @Test
    void givesEveryTableAway(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open("tables.html");

        assertThat(page.locator("[data-table=eligibility] a[download]")
                        .evaluateAll("all => all.map(one => one.pathname)"))
                .hasToString("[/api/v1/tables/eligibility/workbook, /api/v1/tables/eligibility/dmn]");
    }

    private static Locator table(Page page, String name) {
        return page.locator("[data-table=" + name + "]");
    }

    private static void upload(Page page, Locator table) {
        FileChooser chooser =
                page.waitForFileChooser(() -> table.getByText("Upload Excel").click());
        byte[] bytes = "PK".getBytes(StandardCharsets.US_ASCII);
        chooser.setFiles(new FilePayload("value-tiers.xlsx", "application/octet-stream", bytes));
    }
}
