package io.caravanserai.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class EveryPageTest {

    static final List<String> PAGES = List.of(
            "index.html",
            "customers.html",
            "customer.html?id=c1",
            "decisions.html",
            "decision.html?id=d1",
            "tables.html",
            "table.html?name=value-tiers",
            "table.html?name=value-tiers&draft=d1",
            "table.html?name=retention-offers&draft=d2",
            "models.html",
            "sources.html",
            "quarantine.html",
            "login.html");

    private static final String NAMELESS_CONTROLS =
            """
            () => [...document.querySelectorAll('a, button, input, select')]
              .filter(one => !(one.innerText || one.ariaLabel || one.labels?.length))
              .map(one => one.outerHTML)
            """;

    @TestFactory
    Stream<DynamicTest> isSoundOnALaptop(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        return everyPage(address -> {
            List<String> before = List.copyOf(visitor.complaints());

            Page page = visitor.open(address);

            assertThat(visitor.complaints()).isEqualTo(before);
            namesEveryControlForScreenReaders(page);
            keepsTextReadableByDayAndByNight(page);
        });
    }

    @TestFactory
    Stream<DynamicTest> fitsAPhone(Caravan.Guests guests) {
        Visitor visitor = guests.phone("zh-CN").signedIn();
        return everyPage(address -> {
            Page page = visitor.open(address);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(page.locator("body").innerText()).doesNotContain("⟦");
        });
    }

    /** One after the other in the same window, as people do: a browser takes longer to open one than a page. */
    private static Stream<DynamicTest> everyPage(Consumer<String> fact) {
        return DynamicTest.stream(PAGES.stream(), address -> address, fact::accept);
    }

    private static void namesEveryControlForScreenReaders(Page page) {
        assertThat(page.evaluate(NAMELESS_CONTROLS)).asInstanceOf(LIST).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("body").innerText()).doesNotContain("⟦");
    }

    private static void keepsTextReadableByDayAndByNight(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(page.evaluate(Samples.script("contrast")))
                    .asInstanceOf(LIST)
                    .isEmpty();
        }
    }
}
