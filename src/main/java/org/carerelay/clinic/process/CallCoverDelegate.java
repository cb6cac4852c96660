package org.carerelay.clinic.process;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.HandOvers;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a held task to whoever stands in for the clinician it was meant for, before its time is over. Input parameter:
 * {@code stage}, the id of the user task. A task that somebody has taken stays theirs. Nobody is taken off.
 */
@Component
class CallCoverDelegate implements JavaDelegate {

    private final TaskService tasks;
    private final HandOvers handOvers;
    private final Ledger ledger;
    private final Clock clock;

    CallCoverDelegate(TaskService tasks, HandOvers handOvers, Ledger ledger, Clock clock) {
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String stage = (String) execution.getVariable("stage");
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(stage)
                .taskUnassigned()
                .list()
                .forEach(task -> cover(task, execution));
    }

    private void cover(Task task, DelegateExecution execution) {
        List<String> others = handOvers.cover(clinician(execution), clock.instant());
        others.forEach(user -> tasks.addCandidateUser(task.getId(), user));
        task.setFollowUpDate(null);
        tasks.saveTask(task);
        ledger.record(
                new Reference(execution.getProcessBusinessKey()),
                Step.COVERED,
                task.getTaskDefinitionKey(),
                "system",
                String.join(",", others));
    }

    private static @Nullable String clinician(DelegateExecution execution) {
        return (String) execution.getVariable("clinician");
    }
}
