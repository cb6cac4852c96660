package org.carerelay.messaging.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RunningCases.NewCase;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Starts processes that begin with no form: what is written is in the record already. */
@Component
class CaseStarter {

    private static final String CONDUCT_REVIEW = "ConductReviewProcess";

    private final RuntimeService runtime;
    private final IdentityService identity;

    CaseStarter(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    void start(NewCase opened) {
        start(
                Messages.PROCESS,
                opened.reference(),
                Variables.createVariables()
                        .putValue("urgency", opened.urgency().name())
                        .putValue("category", opened.topic())
                        .putValue("language", opened.language())
                        .putValue("slaLevel", 0));
    }

    void startConductReview(Reference review) {
        start(
                CONDUCT_REVIEW,
                review,
                Variables.createVariables()
                        .putValue("urgency", Urgency.ADMIN.name())
                        .putValue("category", "CONDUCT")
                        .putValue("language", "en"));
    }

    private void start(String process, Reference reference, VariableMap variables) {
        variables.putValue("ref", reference.value());
        // as the application: who sends a reply or splits a message need not have the right to start processes
        WithoutIdentity.ask(identity, () -> runtime.startProcessInstanceByKey(process, reference.value(), variables));
    }
}
