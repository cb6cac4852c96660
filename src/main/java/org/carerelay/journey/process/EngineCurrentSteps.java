package org.carerelay.journey.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.WaitingOn;
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
    private final StepTimes times;
    private final Clock clock;

    EngineCurrentSteps(
            RuntimeService runtimeService,
            HistoryService historyService,
            TaskService taskService,
            IdentityService identityService,
            StepLabels labels,
            StepTimes times,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.labels = labels;
        this.times = times;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CurrentStep> of(Reference reference) {
        return asTheSystem(() -> instances(reference)
                .map(ProcessInstance::getId)
                .flatMap(this::unfinished)
                .flatMap(activity -> labelled(activity).stream())
                .max(Comparator.comparing(Labelled::isOfTheRequest)
                        .thenComparing(Labelled::waitsForPatient)
                        .thenComparing(Labelled::begun))
                .map(this::step));
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

    private Optional<Labelled> labelled(HistoricActivityInstance activity) {
        return labels.of(activity.getProcessDefinitionId(), activity.getActivityId())
                .map(label -> new Labelled(activity, label, !labels.standsBeside(activity.getProcessDefinitionId())));
    }

    private CurrentStep step(Labelled found) {
        HistoricActivityInstance activity = found.activity();
        StepLabel label = found.label();
        Task task = task(activity.getTaskId());
        Optional<Instant> due = task == null
                ? times.earliest(activity.getProcessInstanceId(), label.timers())
                : Optional.ofNullable(task.getDueDate()).map(StepTimes::wholeSeconds);
        return new CurrentStep(
                activity.getActivityId(),
                label.texts(),
                label.waitingOn(),
                label.reason(),
                task == null ? List.of() : candidates(task, IdentityLink::getGroupId),
                task == null ? List.of() : candidates(task, IdentityLink::getUserId),
                found.since(),
                task == null || task.getFollowUpDate() == null ? null : ahead(task.getFollowUpDate()),
                due.orElse(null));
    }

    private @Nullable Task task(@Nullable String id) {
        return id == null ? null : taskService.createTaskQuery().taskId(id).singleResult();
    }

    private List<String> candidates(Task task, Function<IdentityLink, @Nullable String> who) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(who)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private @Nullable Instant ahead(Date date) {
        return date.toInstant().isAfter(clock.instant()) ? StepTimes.wholeSeconds(date) : null;
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

    /** An activity that has begun and what it says to patients. */
    private record Labelled(HistoricActivityInstance activity, StepLabel label, boolean isOfTheRequest) {

        Instant since() {
            return StepTimes.wholeSeconds(activity.getStartTime());
        }

        Date begun() {
            return activity.getStartTime();
        }

        boolean waitsForPatient() {
            return label.waitingOn() == WaitingOn.PATIENT;
        }
    }
}
