package org.carerelay.clinic.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.platform.engine.CurrentProcess;
import org.carerelay.platform.engine.ElementProperties;
import org.springframework.stereotype.Component;

/**
 * Adds help to a task that waits too long. Input parameter: {@code stage}, the id of the user task. How late
 * it is, from a reminder to the third call for help, says the SLA policy. Sets {@code slaLevel}, the highest level that
 * the task has reached.
 *
 * <p>The user task says in its property {@code slaStage} what the SLA policy calls it ({@code triage}); without one the
 * policy is asked for the id of the task, and its last row answers.
 */
@Component
class EscalateDelegate implements JavaDelegate {

    private final Escalation escalation;

    EscalateDelegate(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String task = (String) execution.getVariable("stage");
        var late = new LateStage(
                CurrentProcess.key(),
                execution.getProcessInstanceId(),
                new Reference(execution.getProcessBusinessKey()),
                task,
                policyStage(execution.getBpmnModelInstance(), task),
                Urgency.valueOf((String) execution.getVariable("urgency")),
                (String) execution.getVariable("category"));

        escalation.addHelp(late).ifPresent(reached -> execution.setVariable("slaLevel", reached.number()));
    }

    private static String policyStage(BpmnModelInstance model, String task) {
        UserTask element = model.getModelElementById(task);
        return Optional.ofNullable(element)
                .flatMap(box -> ElementProperties.find(box, "slaStage"))
                .orElse(task);
    }
}
