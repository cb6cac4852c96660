package org.carerelay.welfare.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.WithoutIdentity;
import org.carerelay.welfare.RunningUpdates;
import org.springframework.stereotype.Component;

/** Correlates what patients and staff do with the process that waits for it. */
@Component
class EngineUpdates implements RunningUpdates {

    private static final String ANSWERED = "UpdateAnswered";
    private static final String STOPPED = "UpdateStopped";

    private final RuntimeService runtime;
    private final IdentityService identity;

    EngineUpdates(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    @Override
    public boolean isWaiting(Reference reference) {
        return WithoutIdentity.ask(
                identity,
                () -> runtime.createExecutionQuery()
                                .processInstanceBusinessKey(reference.value())
                                .messageEventSubscriptionName(ANSWERED)
                                .count()
                        > 0);
    }

    @Override
    public boolean answered(Reference reference) {
        return correlated(ANSWERED, reference);
    }

    @Override
    public boolean stop(Reference reference) {
        return correlated(STOPPED, reference);
    }

    private boolean correlated(String message, Reference reference) {
        // the portal acts for the patient, whoever else is signed in on the same page
        return WithoutIdentity.ask(
                identity,
                () -> !runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(reference.value())
                        .correlateAllWithResult()
                        .isEmpty());
    }
}
