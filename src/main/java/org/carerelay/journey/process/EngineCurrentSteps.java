package org.carerelay.journey.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads where a request stands from the activities that have begun and not ended, called processes included. */
@Component
class EngineCurrentSteps implements CurrentSteps {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final StepLabels labels;

    EngineCurrentSteps(
            RuntimeService runtimeService,
            HistoryService historyService,
            TaskService taskService,
            IdentityService identityService,
            StepLabels labels) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.labels = labels;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CurrentStep> of(Reference reference) {
        return asTheSystem(() -> instances(reference)
                .map(ProcessInstance::getId)
                .flatMap(this::unfinished)
                .sorted(Comparator.comparing(this::standsBeside)
                        .thenComparing(HistoricActivityInstance::getStartTime, Comparator.reverseOrder()))
                .flatMap(activity -> step(activity).stream())
                .findFirst());
    }

    private Stream<ProcessInstance> instances(Reference reference) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .rootProcessInstances()
                .list()
                .stream();
    }

    private Stream<HistoricActivityInstance> unfinished(String instance) {
        return historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .unfinished()
                .list()
                .stream()
                .flatMap(activity -> activity.getCalledProcessInstanceId() == null
                        ? Stream.of(activity)
                        : Stream.concat(Stream.of(activity), unfinished(activity.getCalledProcessInstanceId())));
    }

    private boolean standsBeside(HistoricActivityInstance activity) {
        return labels.standsBeside(activity.getProcessDefinitionId());
    }

    private Optional<CurrentStep> step(HistoricActivityInstance activity) {
        return labels.of(activity.getProcessDefinitionId(), activity.getActivityId())
                .map(label -> new CurrentStep(
                        activity.getActivityId(),
                        label.texts(),
                        label.waitingOn(),
                        wholeSeconds(activity.getStartTime()),
                        due(activity.getTaskId())));
    }

    private @Nullable Instant due(@Nullable String task) {
        if (task == null) {
            return null;
        }
        var open = taskService.createTaskQuery().taskId(task).singleResult();
        Date due = open == null ? null : open.getDueDate();
        return due == null ? null : wholeSeconds(due);
    }

    private static Instant wholeSeconds(Date date) {
        return date.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether the caller may see the request was decided before; rights on engine objects must not hide its step. */
    private <T> T asTheSystem(Supplier<T> read) {
        var caller = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return read.get();
        } finally {
            identityService.setAuthentication(caller);
        }
    }
}
