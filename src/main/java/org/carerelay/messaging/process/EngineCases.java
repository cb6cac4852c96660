package org.carerelay.messaging.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.RunningCases;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Correlates what patients do with the processes that wait for it. A message that nobody waits for is no error. */
@Component
class EngineCases implements RunningCases {

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final CaseStarter starter;

    EngineCases(RuntimeService runtime, IdentityService identity, CaseStarter starter) {
        this.runtime = runtime;
        this.identity = identity;
        this.starter = starter;
    }

    @Override
    public void start(NewCase opened) {
        starter.start(opened);
    }

    @Override
    public boolean patientReplied(Reference reference) {
        return correlated("PatientReplied", reference, Map.of("patientReplied", true));
    }

    @Override
    public void answerRead(Reference reference) {
        correlated("AnswerRead", reference, Map.of());
    }

    @Override
    public boolean withdrawalRequested(Reference reference) {
        return correlated("WithdrawalRequested", reference, Map.of());
    }

    @Override
    public void startConductReview(Reference review) {
        starter.startConductReview(review);
    }

    private boolean correlated(String message, Reference reference, Map<String, Object> values) {
        // the portal acts for the patient, whoever else is signed in on the same page
        return WithoutIdentity.ask(identity, () -> {
            MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(reference.value())
                    .setVariables(values);
            return !correlation.correlateAllWithResult().isEmpty();
        });
    }
}
