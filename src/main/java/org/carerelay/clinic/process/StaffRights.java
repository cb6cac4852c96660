package org.carerelay.clinic.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.EnumSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine. Working on a task needs nothing here: being its candidate gives that right.
 */
@Component
class StaffRights {

    private final AuthorizationService rights;

    StaffRights(AuthorizationService rights) {
        this.rights = rights;
    }

    void grantMissing() {
        for (StaffGroup group : StaffGroup.withTasks()) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            // the variables on the cards: codes only, and the engine has no narrower right for them
            grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_INSTANCE);
            // who holds a task and who may help, by name instead of by account
            grant(group, Resources.USER, ANY, Permissions.READ);
            grant(group, Resources.GROUP, ANY, Permissions.READ);
            grantStart(group, "WriteDownMessageProcess");
        }
        grantStart(StaffGroup.PHYSICIAN, "WelfareUpdateProcess");
        grantStart(StaffGroup.PHYSICIAN, "StayReachableProcess");
        for (StaffGroup group : EnumSet.of(StaffGroup.PHYSICIAN, StaffGroup.TRIAGE_NURSE)) {
            grantStart(group, "StopUpdateProcess");
        }
        // whoever must find an owner for a task has to see the tasks of all groups
        grant(
                StaffGroup.PRACTICE_MANAGER,
                Resources.TASK,
                ANY,
                Permissions.READ,
                Permissions.TASK_WORK,
                Permissions.TASK_ASSIGN);
        grantToAnalysts();
        for (Resource resource : Resources.values()) {
            grant(StaffGroup.ADMINISTRATOR, resource, ANY, Permissions.ALL);
        }
    }

    /** Only what Tasklist offers under "Start process": everything else starts from the portal or from other processes. */
    private void grantStart(StaffGroup group, String process) {
        grant(group, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    /** Models, not cases: an analyst sees no instance, no task and no patient. */
    private void grantToAnalysts() {
        grant(StaffGroup.ANALYST, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(StaffGroup.ANALYST, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        grant(StaffGroup.ANALYST, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(StaffGroup.ANALYST, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(StaffGroup.ANALYST, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    void grant(StaffGroup group, Resource resource, String id, Permission... permissions) {
        boolean granted = rights.createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_GRANT)
                        .groupIdIn(group.id())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            var right = rights.createNewAuthorization(AUTH_TYPE_GRANT);
            right.setGroupId(group.id());
            right.setResource(resource);
            right.setResourceId(id);
            right.setPermissions(permissions);
            rights.saveAuthorization(right);
        }
    }
}
