package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.CaseAnswers;
import org.springframework.stereotype.Component;

/** Shows the answer of staff to the patient. */
@Component
class PublishAnswerDelegate implements JavaDelegate {

    private final CaseAnswers answers;

    PublishAnswerDelegate(CaseAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.publishAnswer(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
