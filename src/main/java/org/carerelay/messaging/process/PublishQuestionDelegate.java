package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.CaseAnswers;
import org.springframework.stereotype.Component;

/** Shows a question of staff to the patient. */
@Component
class PublishQuestionDelegate implements JavaDelegate {

    private final CaseAnswers answers;

    PublishQuestionDelegate(CaseAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.publishQuestion(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
