package org.carerelay.clinic.process;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.carerelay.clinic.Rota;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.platform.engine.EngineEvent.TaskCreated;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Urgent work never waits in the queue of a group of which nobody is on duty: then somebody has to be phoned. */
@Component
class PhoneTree {

    static final String TASK = "Task_CallPhoneTree";

    /** Managers find it under "Owner needed", the first of their lists. */
    private static final int HIGHEST_LEVEL = 3;

    private static final String PROCESS = "PhoneTreeProcess";

    private final Rota rota;
    private final RuntimeService processes;
    private final IdentityService identities;
    private final Clock clock;

    PhoneTree(Rota rota, RuntimeService processes, IdentityService identities, Clock clock) {
        this.rota = rota;
        this.processes = processes;
        this.identities = identities;
        this.clock = clock;
    }

    /** In the transaction in which the urgent task begins: there is never one without the other. */
    @EventListener
    void on(TaskCreated task) {
        if (task.priority() >= Urgency.URGENT.priority()
                && !task.stage().equals(TASK)
                && !task.isHeld(clock.instant())
                && isNobodyThere(task)) {
            call(task.reference(), task.stage());
        }
    }

    private boolean isNobodyThere(TaskCreated task) {
        return task.candidateGroups().stream()
                .allMatch(group -> rota.onDuty(group, clock.instant()).isEmpty());
    }

    private void call(Reference reference, String stage) {
        Map<String, Object> variables = Map.of(
                "ref",
                reference.value(),
                "urgency",
                Urgency.URGENT.name(),
                "category",
                "PHONE_TREE",
                "language",
                "en",
                "slaLevel",
                HIGHEST_LEVEL,
                "waitingStage",
                stage);
        // as the application: who sends a message need not have the right to start processes
        WithoutIdentity.ask(
                identities, () -> processes.startProcessInstanceByKey(PROCESS, reference.value(), variables));
    }
}
