package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.HandOvers;
import org.carerelay.clinic.Rota;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.WithoutIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the open tasks of a clinician who is on leave or has left to whoever stands in for them. What they take again
 * while they are away stays theirs: nobody keeps them from work that they want to finish.
 */
@Component
class AbsentOwners {

    private static final Logger LOG = LoggerFactory.getLogger(AbsentOwners.class);

    private final Rota rota;
    private final HandOvers handOvers;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final IdentityService identities;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AbsentOwners(
            Rota rota,
            HandOvers handOvers,
            TaskService tasks,
            RuntimeService processes,
            IdentityService identities,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.rota = rota;
        this.handOvers = handOvers;
        this.tasks = tasks;
        this.processes = processes;
        this.identities = identities;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A task at which somebody is at this moment, or that another node hands over, waits for the next time. */
    void handOver() {
        Instant now = clock.instant();
        for (Clinician clinician : rota.clinicians()) {
            rota.awaySince(clinician.userId(), now).ifPresent(since -> handOver(clinician.userId(), since));
        }
    }

    private void handOver(String owner, Instant since) {
        List<Task> owned = WithoutIdentity.ask(
                identities,
                () -> tasks.createTaskQuery().taskAssignee(owner).active().list());
        owned.stream().filter(task -> task.getProcessInstanceId() != null).forEach(task -> alone(task, owner, since));
    }

    private void alone(Task task, String owner, Instant since) {
        try {
            transaction.executeWithoutResult(status -> handOver(task, owner, since));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Task {} stays with an absent clinician for now: {}",
                    task.getId(),
                    e.getClass().getSimpleName());
        }
    }

    private void handOver(Task task, String owner, Instant since) {
        Reference reference = new Reference(processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        if (isTakenAgain(reference, task, owner, since)) {
            return;
        }
        List<String> others = handOvers.cover(owner, clock.instant());
        task.setAssignee(null);
        task.setFollowUpDate(null);
        tasks.saveTask(task);
        others.forEach(user -> tasks.addCandidateUser(task.getId(), user));
        ledger.record(reference, Step.COVERED, task.getTaskDefinitionKey(), "system", String.join(",", others));
    }

    private boolean isTakenAgain(Reference reference, Task task, String owner, Instant since) {
        return ledger.of(reference).stream()
                .filter(entry -> task.getTaskDefinitionKey().equals(entry.stage()))
                .filter(entry -> !entry.at().isBefore(since))
                .dropWhile(entry -> entry.step() != Step.COVERED)
                .anyMatch(entry -> entry.step() == Step.CLAIMED && owner.equals(entry.detail()));
    }
}
