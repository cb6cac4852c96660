package org.carerelay.platform.engine;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;

/** The process that is being executed right now, for beans that expressions call without handing over anything. */
public final class CurrentProcess {

    private CurrentProcess() {}

    /**
     * Key of the process whose element the engine is executing on this thread.
     *
     * @throws IllegalStateException outside of an execution, for example in a request
     */
    public static String key() {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        if (context == null) {
            throw new IllegalStateException("no process is being executed");
        }
        return context.getExecution().getProcessDefinition().getKey();
    }
}
