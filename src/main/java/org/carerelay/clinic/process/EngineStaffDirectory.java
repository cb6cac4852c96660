package org.carerelay.clinic.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.StaffDirectory;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Groups and tasks of staff as the engine has them. */
@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identities;
    private final TaskService tasks;

    EngineStaffDirectory(IdentityService identities, TaskService tasks) {
        this.identities = identities;
        this.tasks = tasks;
    }

    @Override
    public List<String> membersOf(String groupId) {
        return WithoutIdentity.ask(
                identities,
                () -> identities.createUserQuery().memberOfGroup(groupId).list().stream()
                        .map(User::getId)
                        .sorted()
                        .toList());
    }

    @Override
    public Map<String, Long> openTasksOf(String userId) {
        return WithoutIdentity.ask(
                identities,
                () -> tasks.createTaskQuery().taskAssignee(userId).active().list().stream()
                        .filter(task -> task.getName() != null)
                        .collect(Collectors.groupingBy(Task::getName, TreeMap::new, Collectors.counting())));
    }
}
