package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Bundling;
import org.springframework.stereotype.Component;

/** Lets a message join one that is open already. */
@Component
class AddToOpenMessageDelegate implements JavaDelegate {

    private final Bundling bundling;

    AddToOpenMessageDelegate(Bundling bundling) {
        this.bundling = bundling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bundling.merge(new Reference(execution.getProcessBusinessKey()));
    }
}
