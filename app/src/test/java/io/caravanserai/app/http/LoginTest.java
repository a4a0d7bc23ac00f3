package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One login for the console and for Camunda's applications. */
@Tag("camunda-pages")
class LoginTest {

    private final RunningHub hub = RunningHub.shared();
    private final Session session = new Session(hub);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/"
            })
    void withoutALoginEveryPageLeadsToTheLoginPage(String page) {
        HttpResponse<String> answer = session.get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/console/login.html");
    }

    @Test
    void aWrongPasswordLeadsBackToTheLoginPage() {
        assertThat(session.login("admin", "wrong")).endsWith("/console/login.html?error");
    }

    @Test
    void theLoginOpensConsoleCockpitAndTasklist() {
        session.login("admin", RunningHub.ADMIN_PASSWORD);

        assertThat(session.get("/console/").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/app/admin/default/").body()).contains("<title>Camunda Admin</title>");
        HttpResponse<String> camunda = session.get("/camunda/api/admin/auth/user/default");
        assertThat(camunda.statusCode()).isEqualTo(200);
        assertThat(camunda.body()).contains("\"userId\":\"admin\"").contains("\"cockpit\"", "\"tasklist\"");
        assertThat(camunda.body()).containsPattern("authorizedApps\":\\[[^]]*\"admin\"");
    }

    @Test
    void anAgentSeesTasklistButNeitherCockpitNorAdmin() {
        hub.user("lin", "agent");
        session.login("lin", "password-of-lin");

        assertThat(session.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(session.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        String camunda = session.get("/camunda/api/admin/auth/user/default").body();
        assertThat(camunda).contains("\"userId\":\"lin\"").contains("tasklist").doesNotContain("\"admin\"", "cockpit");
    }

    @Test
    void aSessionEndsWithTheRolesItBeganWith() {
        hub.user("wei", "approver");
        session.login("wei", "password-of-wei");
        assertThat(session.get("/api/v1/stats").statusCode()).isEqualTo(200);

        hub.user("wei", "viewer");

        assertThat(session.get("/api/v1/stats").statusCode()).isEqualTo(401);
        assertThat(session.get("/console/").statusCode()).isEqualTo(302);
        session.login("wei", "password-of-wei");
        assertThat(session.get("/api/v1/me").body()).contains("viewer").doesNotContain("approver");
    }

    @Test
    void camundasPagesEndWithTheSession() {
        hub.user("yan", "agent");
        session.login("yan", "password-of-yan");
        assertThat(session.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        hub.user("yan", "integrator");

        assertThat(session.get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/console/login.html");
    }

    @Test
    void pagesForbidForeignScriptsFramesAndSniffing() {
        HttpResponse<String> page = session.get("/console/login.html");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void camundasPagesHaveAPolicyToo() {
        session.login("admin", RunningHub.ADMIN_PASSWORD);

        assertThat(session.get("/camunda/app/cockpit/default/").headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }

    @Test
    void anApiRequestDoesNotPopUpTheBrowsersOwnForm() {
        assertThat(hub.stranger().get("/api/v1/stats").header("WWW-Authenticate"))
                .doesNotContain("Basic");
    }
}
