package org.carerelay.messaging.process;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Who has a case on the desk just now. */
@Component
class OtherHands {

    private final TaskService tasks;
    private final IdentityService identity;

    OtherHands(TaskService tasks, IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Everybody beside the person at this task. */
    String beside(OpenTask task) {
        var others = tasks(task.reference()).stream()
                .filter(other -> !other.getId().equals(task.id()))
                .map(OtherHands::line)
                .toList();
        return others.isEmpty() ? "nobody" : String.join(", ", others);
    }

    /** Who has another request. */
    String on(Reference reference) {
        String holders = tasks(reference).stream().map(OtherHands::line).collect(Collectors.joining(", "));
        return holders.isEmpty() ? "waits for the patient" : holders;
    }

    private List<Task> tasks(Reference reference) {
        return WithoutIdentity.ask(
                identity,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .orderByTaskCreateTime()
                        .asc()
                        .list());
    }

    private static String line(Task task) {
        String holder = task.getAssignee() == null ? "nobody yet" : task.getAssignee();
        return task.getName() + ": " + holder;
    }
}
