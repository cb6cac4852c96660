package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.clinic.Rota;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Somebody phones until a colleague takes urgent work: {@code CallPhoneTree.form}. */
@Component
class CallPhoneTreeForm implements TaskForm {

    private static final List<StaffGroup> ASKED =
            List.of(StaffGroup.ONCALL_CLINICIAN, StaffGroup.PHYSICIAN, StaffGroup.TRIAGE_NURSE);

    private final Rota rota;
    private final TaskService tasks;
    private final IdentityService identities;
    private final ClinicTimes times;
    private final Clock clock;

    CallPhoneTreeForm(Rota rota, TaskService tasks, IdentityService identities, ClinicTimes times, Clock clock) {
        this.rota = rota;
        this.tasks = tasks;
        this.identities = identities;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return WithoutIdentity.ask(identities, () -> Map.of("ctxWhyNow", waiting(task), "ctxPeople", people()));
    }

    /** What was reached is a routing value; there is nothing to store. */
    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {}

    /** As it is now, not as it was when the calls began. */
    private String waiting(OpenTask task) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(task.reference().value())
                .taskDefinitionKey(String.valueOf(task.routing().get("waitingStage")))
                .list();
        return open.isEmpty()
                ? "It is done: nobody has to be called any more."
                : open.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Task task) {
        String since = task.getName() + ", waiting since "
                + times.moment(task.getCreateTime().toInstant());
        return task.getAssignee() == null
                ? since + ". Nobody has it."
                : since + ". Taken by " + name(task.getAssignee());
    }

    private String people() {
        Instant now = clock.instant();
        return ASKED.stream()
                .flatMap(this::members)
                .distinct()
                .map(member -> name(member) + ": " + state(member, now))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> members(StaffGroup group) {
        return identities.createUserQuery().memberOfGroup(group.id()).list().stream()
                .map(User::getId);
    }

    private String state(String member, Instant now) {
        return rota.plans(member)
                ? rota.stateOf(member, now).name().toLowerCase(Locale.ENGLISH).replace('_', ' ')
                : "no plan in the rota";
    }

    private String name(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        return user == null ? userId : user.getFirstName() + " " + user.getLastName();
    }
}
