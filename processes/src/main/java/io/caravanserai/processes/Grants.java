package io.caravanserai.processes;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Gives a group permissions on a resource, once; what an administrator changed later stays changed. */
record Grants(AuthorizationService service) {

    void grant(String group, Resource resource, String id, Permission... permissions) {
        if (isMissing(group, resource, id)) {
            Authorization grant = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            service.saveAuthorization(grant);
        }
    }

    private boolean isMissing(String group, Resource resource, String id) {
        return service.createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0;
    }
}
