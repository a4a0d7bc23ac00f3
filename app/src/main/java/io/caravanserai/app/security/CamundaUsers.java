package io.caravanserai.app.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
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

    /** In Camunda the user is in the groups of these roles and in no other. */
    void ensure(String name, List<Role> roles) {
        identity.clearAuthentication();
        if (identity.createUserQuery().userId(name).count() == 0) {
            create(name);
        }
        belong(name, roles);
    }

    private void create(String name) {
        User user = identity.newUser(name);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(UUID.randomUUID().toString());
        identity.saveUser(user);
    }

    private void belong(String name, List<Role> roles) {
        Set<String> wanted = roles.stream().map(CamundaLogin::group).collect(Collectors.toSet());
        Set<String> present = groups(identity.createGroupQuery().groupMember(name));
        wanted.retainAll(groups(identity.createGroupQuery()));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identity.createMembership(name, group));
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identity.deleteMembership(name, group));
    }

    private static Set<String> groups(GroupQuery query) {
        return query.list().stream().map(Group::getId).collect(Collectors.toSet());
    }
}
