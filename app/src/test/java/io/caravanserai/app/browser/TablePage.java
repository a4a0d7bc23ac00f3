package io.caravanserai.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one decision table as a person uses it: in English, with mouse and keyboard. */
final class TablePage {

    private static final String TOP = "R001";

    private final Person person;
    private final Page page;

    TablePage(Person person) {
        this.person = person;
        this.page = person.page();
    }

    TablePage openedFromTheList(String title) {
        person.open("/console/tables.html").settled();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        page.locator("h1").getByText(title).waitFor();
        person.settled();
        return this;
    }

    /** A draft of one's own, on the page that it opens. */
    TablePage changed() {
        person.button("Change this table").click();
        page.waitForURL("**draft=**");
        person.settled();
        return this;
    }

    /** Adds a row at the very top and answers its id. */
    String addAtTheTop() {
        cell(TOP, "churn_score").click();
        person.button("Add a row below").click();
        Locator added = page.locator(".tabulator-row").nth(1).locator(".rowid small");
        String row = added.innerText();
        cell(row, "churn_score").click();
        person.button("Move up").click();
        page.locator(".tabulator-row").first().getByText(row).waitFor();
        return row;
    }

    void type(String row, String column, String text) {
        cell(row, column).click();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        cell(row, column).getByText(text).waitFor();
    }

    Locator cell(String row, String column) {
        Locator id = page.locator(".rowid small").getByText(row, new Locator.GetByTextOptions().setExact(true));
        return page.locator(".tabulator-row")
                .filter(new Locator.FilterOptions().setHas(id))
                .locator("[tabulator-field='c:" + column + "']");
    }

    TablePage panel(String name) {
        page.locator("[data-panel=" + name + "]").click();
        return this;
    }

    Locator part(String name) {
        return page.locator("[data-part=" + name + "]");
    }

    void act(String act) {
        page.locator("[data-act=" + act + "]").click();
    }
}
