package org.carerelay.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** For which request, and for whom, the engine is working right now. */
final class RunningRequest {

    /** Who acts when nobody is signed in: a timer, a job, the portal on behalf of a patient. */
    static final String SYSTEM = "system";

    private RunningRequest() {}

    /** The reference of the outermost process, empty for processes and tasks that belong to no request. */
    static Optional<Reference> of(@Nullable DelegateExecution execution) {
        return execution instanceof ExecutionEntity entity
                ? reference(outermost(entity).getBusinessKey())
                : Optional.empty();
    }

    /** User id of the signed-in member of staff, or {@code system}. */
    static String actor() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? SYSTEM : user;
    }

    private static ExecutionEntity outermost(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance;
    }

    private static Optional<Reference> reference(@Nullable String businessKey) {
        if (businessKey == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Reference(businessKey));
        } catch (IllegalArgumentException notAReference) {
            return Optional.empty();
        }
    }
}
