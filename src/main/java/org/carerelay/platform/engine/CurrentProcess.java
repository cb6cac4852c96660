package org.carerelay.platform.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

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
        return context != null
                ? context.getExecution().getProcessDefinition().getKey()
                : timer().getProcessDefinitionKey();
    }

    /**
     * When the box began at which a timer has just fired and asks for its next time; empty while a box begins, which is
     * when its timer asks for the first time.
     */
    public static Optional<Instant> waitingSince() {
        return Context.getBpmnExecutionContext() != null
                ? Optional.empty()
                : Optional.ofNullable(activity(timer()))
                        .map(HistoricActivityInstance::getStartTime)
                        .map(java.util.Date::toInstant);
    }

    private static @Nullable HistoricActivityInstance activity(JobEntity timer) {
        CommandContext command = Context.getCommandContext();
        var execution = command.getExecutionManager().findExecutionById(timer.getExecutionId());
        return command.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityInstanceId(execution.getActivityInstanceId())
                .singleResult();
    }

    /** A timer asks for its next time after its path has run, when no execution is current any more. */
    private static JobEntity timer() {
        CommandContext command = Context.getCommandContext();
        JobEntity job = command == null ? null : command.getCurrentJob();
        if (job == null) {
            throw new IllegalStateException("no process is being executed");
        }
        return job;
    }
}
