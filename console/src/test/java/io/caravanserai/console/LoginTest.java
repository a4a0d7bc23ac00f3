package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Caravan.class)
class LoginTest {

    @Test
    void saysWhenThePasswordIsWrong(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB");
        Page page = visitor.open("login.html");

        signIn(visitor, "wrong");

        assertThat(page.locator(".wrong")).hasText("The user name or the password is wrong.");
        assertThat(page).hasURL(Pattern.compile(".*/login\\.html$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/console/", "javascript:alert(1)", "/camunda/app/"})
    void leadsOnlyToPagesOfThisConsole(String next, Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB");
        visitor.open("login.html?next=" + next);

        signIn(visitor, FakeHub.PASSWORD);

        assertThat(visitor.page()).hasURL(guests.hub.url("index.html"));
    }

    @Test
    void saysWhatRoleIsMissing(Caravan.Guests guests) {
        guests.hub.answer("GET /quarantine", Answer.problem(403, "{\"title\":\"Role needed: integrator.\"}"));

        Page page = guests.laptop("en-GB").signedIn().open("quarantine.html");

        assertThat(page.locator("[role=alert]")).containsText("Your role does not allow this.");
        assertThat(page.locator("[role=alert]")).containsText("Role needed: integrator.");
    }

    @Test
    void asksToSignInAndThenGoesWhereTheUserWanted(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB");
        visitor.page().navigate(guests.hub.url("decisions.html?action=retention_call"));
        visitor.page().waitForURL(Pattern.compile(".*/login\\.html\\?next=.*"));

        signIn(visitor, FakeHub.PASSWORD);

        assertThat(visitor.page()).hasURL(guests.hub.url("decisions.html?action=retention_call"));
        assertThat(visitor.page().locator("tbody tr")).hasCount(1);
    }

    @Test
    void signsOut(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        visitor.open("index.html");

        visitor.button("Sign out").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/login\\.html$"));

        visitor.page().navigate(guests.hub.url("index.html"));
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/login\\.html\\?next=.*"));
    }

    @Test
    void neverPutsThePasswordIntoAnAddress(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB");
        visitor.open("login.html");

        signIn(visitor, FakeHub.PASSWORD);
        visitor.page().locator("h1").waitFor();

        assertThat(visitor.page().url()).doesNotContain(FakeHub.PASSWORD);
        assertThat(guests.hub.seen()).noneMatch(one -> one.contains(FakeHub.PASSWORD));
    }

    private static void signIn(Visitor visitor, String password) {
        visitor.page().getByLabel("User name").fill(FakeHub.USER);
        visitor.page().getByLabel("Password").fill(password);
        visitor.button("Sign in").click();
    }
}
