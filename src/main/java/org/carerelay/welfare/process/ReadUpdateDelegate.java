package org.carerelay.welfare.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.welfare.RoundView;
import org.carerelay.welfare.WelfareAnswers;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** Lends the patient's answers to the table WelfareScoreDecision: values that are gone when the transaction ends. */
@Component
class ReadUpdateDelegate implements JavaDelegate {

    private final WelfareUpdates updates;

    ReadUpdateDelegate(WelfareUpdates updates) {
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.get(new Reference(execution.getProcessBusinessKey()))
                .latest()
                .map(RoundView::answers)
                .map(WelfareAnswers::forRules)
                .orElseThrow()
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
    }
}
