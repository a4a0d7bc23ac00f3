package io.caravanserai.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a browser of their own, looking at the console; notes everything the browser complains about. */
final class Visitor {

    private static final Set<String> LOUD = Set.of("error", "warning");

    private final BrowserContext context;
    private final FakeHub hub;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(BrowserContext context, FakeHub hub) {
        this.context = context;
        this.hub = hub;
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        page.onRequest(this::watch);
    }

    Visitor signedIn() {
        context.addCookies(
                List.of(new Cookie("SESSION", "1").setDomain("127.0.0.1").setPath("/")));
        return this;
    }

    /** Waits until the page shows what it has to show. */
    Page open(String address) {
        page.navigate(hub.url(address));
        page.locator("main:not([aria-busy])").waitFor();
        return page;
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The card with this heading. */
    Locator card(String heading) {
        Locator title = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true));
        return page.locator("section.card").filter(new Locator.FilterOptions().setHas(title));
    }

    private void hear(ConsoleMessage message) {
        if (LOUD.contains(message.type())) {
            complaints.add(message.text());
        }
    }

    private void watch(Request request) {
        if (!request.url().startsWith(hub.url("").replace("/console/", ""))) {
            complaints.add("asked another host: " + request.url());
        }
    }
}
