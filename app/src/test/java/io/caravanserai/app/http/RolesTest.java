package io.caravanserai.app.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. 403 comes before anything is looked at, so bodies are empty where the answer is no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    private static final List<String> ROLES =
            List.of("viewer", "editor", "approver", "integrator", "data-scientist", "agent", "admin");
    private static final Map<String, List<String>> MAY = Map.ofEntries(
            entry("/api/v1/events/hub-events", List.of("integrator", "admin")),
            entry("/api/v1/quarantine/replay", List.of("integrator", "admin")),
            entry("/api/v1/customers/none/link", List.of("integrator", "admin")),
            entry("/api/v1/customers/none/unlink", List.of("integrator", "admin")),
            entry("/api/v1/outcomes", List.of("integrator", "agent", "admin")),
            entry("/api/v1/insights", List.of("integrator", "agent", "editor", "admin")),
            entry("/api/v1/deepseek/insights", List.of("integrator", "agent", "editor", "admin")),
            entry("/api/v1/drafts/none/propose", List.of("editor", "admin")),
            entry("/api/v1/drafts/none/cases", List.of("editor", "approver", "admin")),
            entry("/api/v1/drafts/none/approve", List.of("approver", "admin")),
            entry("/api/v1/tables/none/rollback", List.of("approver", "admin")),
            entry("/api/v1/users", List.of("admin")),
            entry("/api/v1/wording", List.of("integrator", "agent", "editor", "admin")),
            entry("/api/v1/calls/transcribe", List.of("integrator", "admin")),
            entry("/api/v1/models/none/propose", List.of("data-scientist", "admin")),
            entry("/api/v1/models/none/approve", List.of("approver", "admin")),
            entry("/api/v1/models/none/return", List.of("data-scientist", "approver", "admin")));

    private final RunningHub hub = RunningHub.shared();

    /** One for each role: a password is slow to make, on purpose. */
    private final Map<String, HubClient> users = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/stats", "/api/v1/customers", "/api/v1/users", "/v3/api-docs", "/actuator/metrics"})
    void nobodyReadsWithoutALogin(String path) {
        hub.stranger().get(path).refusedWith(401, "Log in first");
    }

    @Test
    void aWrongPasswordIsNoLogin() {
        new HubClient(hub, "admin", "admin").get("/api/v1/stats").refusedWith(401, "Log in first");
        new HubClient(hub, "nobody", "admin").get("/api/v1/stats").refusedWith(401, "Log in first");
    }

    @ParameterizedTest(name = "{0} posts to {1}: {2}")
    @MethodSource("everyRoleAtEveryDoor")
    void onlyTheNamedRolesChangeSomething(String role, String path, boolean may) {
        int status = user(role).post(path, "[]").status();

        if (may) {
            assertThat(status).isNotIn(401, 403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"viewer, /api/v1/users", "agent, /actuator/metrics", "integrator, /actuator/env"})
    void onlyAdminsSeeUsersAndTheEngineRoom(String role, String path) {
        user(role).get(path).refusedWith(403, "roles do not allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "data-scientist", "approver"})
    void everybodyLoggedInReads(String role) {
        HubClient user = user(role);

        user.get("/api/v1/stats").expect(200);
        assertThat(user.get("/api/v1/me").expect(200).json().path("roles").toString())
                .contains(role);
    }

    @Test
    void healthIsForEverybodyAndSaysNothingMore() {
        HubAnswer health = hub.stranger().get("/actuator/health");

        health.expect(200);
        assertThat(health.text()).doesNotContain("components");
    }

    @Test
    void aSessionNeedsTheTokenThatOnlyOurPagesCanRead() {
        Session session = new Session(hub);
        session.login("admin", RunningHub.ADMIN_PASSWORD);
        String outcome = "{}";

        assertThat(session.post("/api/v1/outcomes", BodyPublishers.ofString(outcome), false))
                .isEqualTo(403);
        assertThat(session.post("/api/v1/outcomes", BodyPublishers.ofString(outcome), true))
                .isEqualTo(400);
    }

    private HubClient user(String role) {
        return users.computeIfAbsent(role, only -> hub.user("a-" + only, only));
    }

    private static Stream<Arguments> everyRoleAtEveryDoor() {
        return MAY.entrySet().stream().flatMap(door -> ROLES.stream()
                .map(role -> Arguments.of(role, door.getKey(), door.getValue().contains(role))));
    }
}
