package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.CaseAnswers;
import org.springframework.stereotype.Component;

/** Tells the patient that the case ends because they wanted it. */
@Component
class CloseWithdrawnDelegate implements JavaDelegate {

    private final CaseAnswers answers;

    CloseWithdrawnDelegate(CaseAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.closeWithdrawn(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
