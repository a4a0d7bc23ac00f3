package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class CustomerTest {

    @Test
    void saysWhenNobodyHasTheIdentifier(Caravan.Guests guests) {
        guests.hub.answer("POST /customers/search", Answer.json("{\"items\":[]}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("customers.html");

        page.getByLabel("Identifier").fill("crm:C-9");
        visitor.button("Find").click();

        assertThat(page.locator("[data-part=answer]")).hasText("No customer has this identifier.");
    }

    @Test
    void showsMarkupInDataAsText(Caravan.Guests guests) {
        String markup = "<img src=x onerror=document.title='caught'>";
        guests.hub.answer(
                "GET /customers/c1", Answer.json(Samples.read("customer").replace("林晓", markup)));
        Page page = guests.laptop("en-GB").signedIn().open("customer.html?id=c1");

        assertThat(page.locator("h1")).hasText(markup);
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.title()).isEqualTo("Customer · Caravanserai");
    }

    @Test
    void findsByIdentifierWithoutWritingItIntoAnyAddress(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("customers.html");

        page.getByLabel("Identifier").fill("phone:+8613912345678");
        visitor.button("Find").click();
        page.waitForURL(Pattern.compile(".*customer\\.html\\?id=.*"));

        assertThat(page.url()).doesNotContain("139");
        assertThat(guests.hub.seen()).contains("POST /customers/search {\"identifier\":\"phone:+8613912345678\"}");
        assertThat(guests.hub.seen()).noneMatch(one -> one.startsWith("GET") && one.contains("139"));
    }

    @Test
    void namesActionsInTheReadersLanguage(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("zh-CN").signedIn();
        visitor.open("customer.html?id=c1");

        assertThat(visitor.card("时间线")).containsText("忠诚感谢");
        assertThat(visitor.card("时间线")).not().containsText("loyalty thanks");
    }

    @Test
    void masksIdentifiersUntilOneIsAskedFor(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("customer.html?id=c1");

        assertThat(visitor.card("Identifiers")).not().containsText("13912345678");
        visitor.card("Identifiers").getByText("Show").first().click();

        assertThat(visitor.card("Identifiers")).containsText("+8613912345678");
        assertThat(visitor.card("Identifiers")).not().containsText("lin.xiao@example.org");
    }

    @Test
    void showsTierRiskConsentsAndFeaturesWithUnits(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();

        Page page = visitor.open("customer.html?id=c1");

        assertThat(page.locator(".hero")).containsText("at risk");
        assertThat(page.locator(".gauge")).hasAttribute("aria-label", "Risk of leaving: 78 / 100");
        assertThat(visitor.card("Consents").locator("li").last()).containsText("withheld");
        assertThat(visitor.card("Features")).containsText("¥1,087.50");
    }

    @Test
    void readsOnInTheTimeline(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("customer.html?id=c1");
        assertThat(visitor.card("What happened").locator("ol > li")).hasCount(7);

        visitor.card("What happened").getByText("Show more").click();

        assertThat(visitor.card("What happened").locator("ol > li")).hasCount(9);
        assertThat(visitor.card("What happened")).containsText("not sent · no address known · Thank");
        assertThat(visitor.card("What happened").getByText("Show more")).hasCount(0);
    }

    @Test
    void listsDecisionsOfOneActionOnly(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("decisions.html");
        assertThat(page.locator("tbody tr")).hasCount(6);

        page.getByLabel("Action").selectOption("loyalty_thanks");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.url()).endsWith("?action=loyalty_thanks");
        assertThat(guests.hub.seen()).anyMatch(one -> one.startsWith("GET /decisions?action=loyalty_thanks"));
    }

    @Test
    void listsDecisionsOfOneModeAndOfSomeDaysOnly(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("decisions.html?mode=rules_only&until=2026-11-20");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.getByLabel("Until")).hasValue("2026-11-20");
        assertThat(guests.hub.seen())
                .anyMatch(one -> one.matches("GET /decisions\\?mode=rules_only&until=2026-11-2\\dT\\d\\d.*"));
    }

    @Test
    void listsDecisionsWithWhomTheyAreAbout(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("decisions.html");

        assertThat(page.locator("tbody tr").nth(0)).containsText("王芳");
        assertThat(page.locator("tbody tr").nth(0)).containsText("at risk");
        assertThat(page.locator("tbody tr").nth(1)).containsText("+8••••••••78");
    }

    @Test
    void saysWhatSeparatingDoesAndAsksByKeyboardAlone(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("customer.html?id=c1");
        Locator email = visitor.card("Identifiers").locator("li").nth(1);

        email.getByText("Separate…").press("Enter");
        assertThat(email.locator("form")).containsText("One customer becomes two.");
        assertThat(email.locator("select")).isFocused();
        assertThat(email.locator("form")).containsText("lin.xiao@example.org leaves");
        assertThat(email.locator("option").first()).hasText("Phone +8613912345678");
        page.keyboard().press("Escape");

        assertThat(email.locator("form")).hasCount(0);
        assertThat(email).not().containsText("lin.xiao@example.org");
        assertThat(email.getByText("Separate…")).isFocused();
        assertThat(guests.hub.seen()).noneMatch(one -> one.contains("unlink"));
    }

    @Test
    void sendsWhoStaysThenWhoLeavesAndShowsBoth(Caravan.Guests guests) {
        guests.hub.answer("POST /customers/c1/unlink", Answer.json("{\"customers\":[\"c1\",\"c2\"]}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("customer.html?id=c1");
        Locator email = visitor.card("Identifiers").locator("li").nth(1);

        email.getByText("Separate…").click();
        email.locator("select").selectOption("1");
        email.getByLabel("Reason").fill("her brother's");
        visitor.button("Make two customers").click();

        assertThat(page.locator(".notice.ok a")).hasAttribute("href", "customer.html?id=c2");
        assertThat(guests.hub.seen())
                .contains("POST /customers/c1/unlink {\"identifiers\":"
                        + "[\"crm:C-1001\",\"email:lin.xiao@example.org\"],\"reason\":\"her brother's\"}");
    }

    @Test
    void saysWhyACustomerIsNotLinkedAndLinksAnother(Caravan.Guests guests) {
        guests.hub.answer(
                "POST /customers/c1/link",
                Answer.problem(409, "{\"problems\":[{\"sentence\":\"crm:*** are linked already.\"}]}"));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("customer.html?id=c1");
        visitor.card("Identifiers").getByText("Link…").press("Enter");
        Locator form = page.locator(".together form");
        assertThat(form.getByLabel("Identifier of the other customer")).isFocused();
        assertThat(form).containsText("Two customers become one.");

        form.getByLabel("Identifier of the other customer").fill("crm:C-1001");
        visitor.button("Make one customer").click();
        assertThat(form).containsText("are linked already");

        guests.hub.answer("POST /customers/c1/link", Answer.json("{\"customer\":\"c1\"}"));
        form.getByLabel("Identifier of the other customer").fill("crm:C-2002");
        form.locator("select").selectOption("1");
        visitor.button("Make one customer").click();
        assertThat(page.locator(".notice.ok")).hasText("These are one customer now.");
        assertThat(guests.hub.seen())
                .contains("POST /customers/c1/link {\"identifiers\":"
                        + "[\"email:lin.xiao@example.org\",\"crm:C-2002\"],\"reason\":null}");
    }

    @Test
    void offersNoSeparationToWhoMayNot(Caravan.Guests guests) {
        guests.hub.answer("GET /me", Answer.json(Samples.read("me").replace("\"admin\",\n  \"editor\",\n", "")));
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("customer.html?id=c1");

        assertThat(visitor.card("Identifiers")).containsText("Show");
        assertThat(visitor.card("Identifiers")).not().containsText("Separate…");
        assertThat(visitor.card("Identifiers")).not().containsText("Link…");
    }
}
