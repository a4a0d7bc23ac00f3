package io.caravanserai.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cockpit and Tasklist behind the hub's login, in a real browser: their pages, our forms, their content security policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WhereChromiumIs.class)
@Tag("camunda-pages")
class CamundaInBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final RunningHub hub = RunningHub.shared();
    private final Chromium chromium = new Chromium();
    private final String task;

    CamundaInBrowserTest() {
        Shopper shopper = new Shopper(hub.admin(), "C-CAMUNDA").known();
        shopper.complains().expect(202);
        String decision = shopper.decisionFor("complaint").path("id").asText();
        task = await().atMost(60, SECONDS)
                .until(() -> tasksOf(decision), tasks -> !tasks.isEmpty())
                .get(0)
                .getName();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void cockpitOpensBehindTheHubsLogin() {
        Person owner = new Person(hub, chromium.laptop("en-GB")).loggedIn("admin", RunningHub.ADMIN_PASSWORD);

        Page cockpit = owner.open("/camunda/app/cockpit/default/#/dashboard").page();

        assertThat(cockpit.locator("body")).containsText("Running Process Instances", PATIENTLY);
        assertThat(owner.complaints())
                .filteredOn(said -> said.contains("Content Security Policy"))
                .isEmpty();
    }

    @Test
    void anAgentFindsTheTaskWithItsForm() {
        hub.user("mei", "agent");
        Person agent = new Person(hub, chromium.laptop("en-GB")).loggedIn("mei", "password-of-mei");

        Page tasklist = agent.open("/camunda/app/tasklist/default/").page();
        Locator line = tasklist.getByText(task).first();
        line.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        line.click();

        assertThat(tasklist.locator("form[name=form]")).containsText("请选择", PATIENTLY);
        assertThat(tasklist.locator("form[name=form] a").first())
                .hasAttribute("href", Pattern.compile("/console/customer.html\\?id=.+"));
        assertThat(agent.complaints())
                .filteredOn(said -> said.contains("Content Security Policy"))
                .isEmpty();
    }

    private List<Task> tasksOf(String decision) {
        return hub.part(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(decision)
                .list();
    }
}
