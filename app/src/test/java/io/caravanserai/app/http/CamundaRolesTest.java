package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;

/** Camunda knows of a user what the hub knows, and no more. */
class CamundaRolesTest {

    private final RunningHub hub = RunningHub.shared();

    @Test
    void roleThatIsTakenAwayLeavesCamundasGroupsToo() {
        hub.user("wen", "agent", "approver");
        assertThat(groups("wen")).containsExactlyInAnyOrder("agent", "approver");

        hub.user("wen", "viewer", "approver");

        assertThat(groups("wen")).containsExactlyInAnyOrder("viewer", "approver");
    }

    @Test
    void userWithoutAnyRoleIsInNoGroup() {
        hub.user("guo", "admin");

        hub.admin()
                .post("/api/v1/users", Map.of("user", "guo", "password", "password-of-guo", "roles", List.of()))
                .expect(201);

        assertThat(groups("guo")).isEmpty();
    }

    private List<String> groups(String user) {
        return hub.part(IdentityService.class).createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
