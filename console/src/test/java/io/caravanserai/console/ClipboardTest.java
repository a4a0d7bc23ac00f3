package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caravanserai.console.GridTest.cell;
import static io.caravanserai.console.GridTest.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes between the grid and a spreadsheet. */
@ExtendWith(Caravan.class)
class ClipboardTest {

    private static final String DRAFT = "table.html?name=value-tiers&draft=d1";
    private static final String PASTE =
            """
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;
    /** As the browser does it after some clicks: the keyboard is in the grid, the caret is not. */
    private static final String PASTE_BESIDE =
            PASTE.replace("document.activeElement", "document.querySelector('.says b')");

    private static final String COPY =
            """
            () => {
              const data = new DataTransfer();
              document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
              return data.getData('text/plain');
            }
            """;

    @Test
    void pastesABlockFromASpreadsheet(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        cell(page, "R002", "spend_365d").click();

        page.evaluate(PASTE, "700\t3\n900\t\"4\"\n");

        assertThat(cell(page, "R002", "spend_365d")).hasText("700");
        assertThat(cell(page, "R003", "purchases_365d")).hasText("4");
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
        assertThat(guests.hub.seen())
                .anyMatch(
                        one -> one.startsWith("POST /drafts/d1/edits")
                                && one.contains(
                                        "{\"edit\":\"set_cell\",\"row\":\"R003\",\"column\":\"purchases_365d\",\"text\":\"4\"}"));
    }

    @Test
    void pastesMoreRowsThanThereAreWhereverTheCaretIs(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        cell(page, "R015", "spend_365d").click();

        page.evaluate(PASTE_BESIDE, "700\r\n900\r\n");

        assertThat(cell(page, "R015", "spend_365d")).hasText("700");
        assertThat(rows(page)).hasCount(16);
        assertThat(rows(page).last()).containsText("900");
    }

    @Test
    void sendsWhatTheHubDoesNotTakeAtOnceInPieces(Caravan.Guests guests) {
        guests.hub.tables().fill(1_000);
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        cell(page, "R001", "spend_365d").click();

        page.evaluate(PASTE, "1\t2\t3\t4\t5\t6\n".repeat(1_000));

        page.waitForCondition(() -> guests.hub.seen().stream()
                        .filter(one -> one.startsWith("POST /drafts/d1/edits"))
                        .count()
                == 2);
        assertThat(guests.hub.seen())
                .filteredOn(one -> one.startsWith("POST /drafts/d1/edits"))
                .allMatch(one -> one.split("set_cell").length <= 5_001);
        assertThat(page.locator("[data-part=saved]")).hasText("Saved");
    }

    @Test
    void copiesABlockAsASpreadsheetWritesIt(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open(DRAFT);
        cell(page, "R001", "churn_score").click();

        page.keyboard().press("Shift+ArrowDown");

        assertThat(page.evaluate(COPY)).isEqualTo("80\n60");
    }
}
