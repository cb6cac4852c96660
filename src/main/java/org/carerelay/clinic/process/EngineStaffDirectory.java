package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.carerelay.clinic.StaffDirectory;
import org.carerelay.platform.engine.WithoutIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups and tasks of staff as the engine has them. */
@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identities;
    private final TaskService tasks;
    private final Clock clock;

    EngineStaffDirectory(IdentityService identities, TaskService tasks, Clock clock) {
        this.identities = identities;
        this.tasks = tasks;
        this.clock = clock;
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
    public Optional<String> emailOf(String userId) {
        return WithoutIdentity.ask(
                identities,
                () -> Optional.ofNullable(
                                identities.createUserQuery().userId(userId).singleResult())
                        .map(User::getEmail)
                        .filter(email -> !email.isBlank()));
    }

    @Override
    public long waitingFor(String userId) {
        return WithoutIdentity.ask(identities, () -> {
            List<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                    .map(Group::getId)
                    .toList();
            return tasks.createTaskQuery()
                    .or()
                    .taskCandidateUser(userId)
                    .taskCandidateGroupIn(groups)
                    .endOr()
                    .taskUnassigned()
                    .followUpBeforeOrNotExistent(Date.from(clock.instant().plusSeconds(1)))
                    .count();
        });
    }

    @Override
    public long meantFor(String userId, Instant until, @Nullable String otherThan) {
        return WithoutIdentity.ask(identities, () -> {
            TaskQuery meant =
                    tasks.createTaskQuery().taskInvolvedUser(userId).followUpBeforeOrNotExistent(Date.from(until));
            if (otherThan == null) {
                return meant.count();
            }
            return meant.list().stream()
                    .filter(task -> !task.getId().equals(otherThan))
                    .count();
        });
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
