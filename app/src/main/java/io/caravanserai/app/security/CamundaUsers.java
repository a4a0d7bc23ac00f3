package io.caravanserai.app.security;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Mirrors users into Camunda, which shows and assigns tasks only to users it knows. The mirrored password is random and
 * never used: the hub's login stands in front.
 */
@Component
class CamundaUsers {

    private final IdentityService identity;

    CamundaUsers(IdentityService identity) {
        this.identity = identity;
    }

    void ensure(String name, List<Role> roles) {
        identity.clearAuthentication();
        if (identity.createUserQuery().userId(name).count() == 0) {
            User user = identity.newUser(name);
            user.setFirstName(name);
            user.setLastName("");
            user.setPassword(UUID.randomUUID().toString());
            identity.saveUser(user);
        }
        roles.forEach(role -> join(name, CamundaLogin.group(role)));
    }

    private void join(String name, String group) {
        boolean exists = identity.createGroupQuery().groupId(group).count() > 0;
        boolean member =
                identity.createGroupQuery().groupId(group).groupMember(name).count() > 0;
        if (exists && !member) {
            identity.createMembership(name, group);
        }
    }
}
