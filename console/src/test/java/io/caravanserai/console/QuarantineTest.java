package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class QuarantineTest {

    @Test
    void tellsTheProblemsOfAReplayThatWasRefused(Caravan.Guests guests) {
        String refusal =
                "{\"title\":\"The broker is not there.\",\"problems\":[{\"sentence\":\"Kafka does not answer.\"}]}";
        guests.hub.answer("POST /quarantine/replay", Answer.problem(503, refusal));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("quarantine.html");

        page.getByLabel("Select all shown").check();
        visitor.button("Replay selected (3)").click();

        assertThat(page.locator("[data-part=result]")).containsText("Kafka does not answer.");
        assertThat(visitor.button("Replay selected (3)")).isEnabled();
    }

    @Test
    void hasNothingToReplayBeforeSomethingIsSelected(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        visitor.open("quarantine.html");

        assertThat(visitor.button("Replay selected (0)")).isDisabled();
    }

    @Test
    void replaysWhatIsSelectedAndNamesWhatStillWaits(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("quarantine.html");

        page.getByLabel("field likes").check();
        page.getByLabel("orders-2026-11-19.csv").check();
        visitor.button("Replay selected (2)").click();

        assertThat(page.locator("[data-part=result]")).containsText("Replayed: 2");
        assertThat(page.locator("[data-part=result]")).containsText("is not a customer number");
        assertThat(page.locator("[data-part=signals] > li")).hasCount(1);
        assertThat(guests.hub.seen()).contains("POST /quarantine/replay {\"keys\":[\"q-1\",\"q-3\"]}");
    }

    @Test
    void replaysEverythingOfOneConnector(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("quarantine.html?connector=transactions");

        visitor.button("Replay all of transactions").click();

        assertThat(page.locator("[data-part=result]")).containsText("Replayed: 2");
        assertThat(guests.hub.seen()).contains("POST /quarantine/replay {\"connector\":\"transactions\"}");
    }

    @Test
    void showsTheRawSignalOnRequestAndAsText(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("quarantine.html");
        assertThat(page.locator("pre").last()).isHidden();

        page.getByText("Raw signal").last().click();

        assertThat(page.locator("pre").last()).hasText("<img src=x onerror=alert(1)>;2026-11-19;12,50");
    }
}
