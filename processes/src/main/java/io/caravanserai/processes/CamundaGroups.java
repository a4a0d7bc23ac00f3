package io.caravanserai.processes;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;

/**
 * Groups of the web apps, what they may do, and their task lists. Roles of the hub map to groups of the same name, only
 * {@code admin} is {@code camunda-admin}. May run at every start.
 */
public final class CamundaGroups {

    public static final String AGENT = "agent";
    public static final String APPROVER = "approver";
    public static final String VIEWER = "viewer";
    public static final String EDITOR = "editor";

    /** Group of each hub role that may enter the web apps; other roles enter as viewers. */
    public static final Map<String, String> BY_ROLE = Map.of(
            "admin", Groups.CAMUNDA_ADMIN, "agent", AGENT, "approver", APPROVER, "editor", EDITOR, "viewer", VIEWER);

    private static final String WORKFLOW = "WORKFLOW";

    private final ProcessEngine engine;
    private final Grants grants;

    private CamundaGroups(ProcessEngine engine) {
        this.engine = engine;
        this.grants = new Grants(engine.getAuthorizationService());
    }

    public static void ensure(ProcessEngine engine) {
        new CamundaGroups(engine).ensure();
    }

    private void ensure() {
        group(Groups.CAMUNDA_ADMIN, "管理员 / Administrators", Groups.GROUP_TYPE_SYSTEM);
        group(AGENT, "坐席 / Agents", WORKFLOW);
        group(APPROVER, "审批人 / Approvers", WORKFLOW);
        group(EDITOR, "编辑 / Editors", WORKFLOW);
        group(VIEWER, "查看者 / Viewers", WORKFLOW);
        administrators();
        viewers(VIEWER);
        workers(AGENT, "坐席任务 / Agents' tasks");
        workers(APPROVER, "审批任务 / Approvers' tasks");
        campaignAuthors(EDITOR);
        campaignAuthors(APPROVER);
    }

    private void administrators() {
        for (Resource resource : Resources.values()) {
            grants.grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
    }

    /** Cockpit, to look and not to touch. */
    private void viewers(String group) {
        grants.grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grants.grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.READ);
        grants.grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK);
    }

    /** Tasklist and the tasks offered to the group; the engine lets candidates work on their tasks by itself. */
    private void workers(String group, String taskList) {
        grants.grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grants.grant(group, Resources.FILTER, taskList(group, taskList), Permissions.READ);
    }

    private void campaignAuthors(String group) {
        grants.grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grants.grant(group, Resources.PROCESS_DEFINITION, "campaign", Permissions.READ, Permissions.CREATE_INSTANCE);
    }

    private void group(String id, String name, String type) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    /** Id of the group's task list, made when it is not there. */
    private String taskList(String group, String name) {
        FilterService filters = engine.getFilterService();
        List<Filter> found = filters.createFilterQuery().filterName(name).listPage(0, 1);
        return found.isEmpty()
                ? newTaskList(filters, group, name)
                : found.get(0).getId();
    }

    private String newTaskList(FilterService filters, String group, String name) {
        TaskService tasks = engine.getTaskService();
        Filter filter = filters.newTaskFilter(name)
                .setQuery(tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks())
                .setProperties(Map.of("refresh", true, "priority", 0));
        return filters.saveFilter(filter).getId();
    }
}
