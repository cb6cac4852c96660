package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.CaseAnswers;
import org.springframework.stereotype.Component;

/** Tells the patient once more that something waits on the portal. */
@Component
class RemindPatientDelegate implements JavaDelegate {

    private final CaseAnswers answers;

    RemindPatientDelegate(CaseAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.remind(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
