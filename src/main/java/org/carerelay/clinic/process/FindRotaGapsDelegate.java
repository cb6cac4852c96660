package org.carerelay.clinic.process;

import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.clinic.Rota;
import org.carerelay.kernel.Reference;
import org.springframework.stereotype.Component;

/**
 * Looks through the on-call rota of the next 14 days. Sets {@code gaps}, how many there are; none while a task about
 * gaps is open, which shows the new ones too. Gives the review its reference.
 */
@Component
class FindRotaGapsDelegate implements JavaDelegate {

    static final int DAYS_AHEAD = 14;

    private static final String TASK = "Task_FillRotaGaps";

    private final Rota rota;
    private final TaskService tasks;
    private final Clock clock;

    FindRotaGapsDelegate(Rota rota, TaskService tasks, Clock clock) {
        this.rota = rota;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(Reference.next("REV").value());
        boolean toldAlready = tasks.createTaskQuery().taskDefinitionKey(TASK).count() > 0;
        int gaps = toldAlready ? 0 : rota.gaps(clock.instant(), DAYS_AHEAD).size();
        execution.setVariable("gaps", gaps);
    }
}
