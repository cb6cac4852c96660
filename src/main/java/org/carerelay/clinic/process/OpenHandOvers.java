package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carerelay.clinic.HandOver;
import org.carerelay.clinic.HandOverQuestion;
import org.carerelay.clinic.HandOvers;
import org.carerelay.clinic.RoutingRule;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Routes work that waits for a clinician anew after a change of clinic time: somebody goes on leave, comes back or left.
 * What somebody has taken stays theirs, and the time until which it must be done stays as it is.
 */
@Component
class OpenHandOvers {

    private static final String DECISION = "ClinicianRoutingDecision";
    private static final List<String> FACTS = List.of("urgency", "clinician", "patientRef", "taskType", "supplyDays");

    private final TaskService tasks;
    private final RuntimeService processes;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final DecisionService decisions;
    private final TaskTimers timers;
    private final HandOvers handOvers;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    OpenHandOvers(
            TaskService tasks,
            RuntimeService processes,
            RepositoryService models,
            ManagementService jobs,
            DecisionService decisions,
            TaskTimers timers,
            HandOvers handOvers,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.tasks = tasks;
        this.processes = processes;
        this.models = models;
        this.jobs = jobs;
        this.decisions = decisions;
        this.timers = timers;
        this.handOvers = handOvers;
        this.ledger = ledger;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** Tasks that are closed by now, taken, late, or not for a clinician stay as they are. */
    @Transactional
    public void routeAnew(Collection<String> taskIds) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        tasks
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .taskUnassigned()
                .dueAfter(Date.from(now))
                .list()
                .stream()
                .filter(this::isHandOver)
                .forEach(task -> routeAnew(task, now));
    }

    private boolean isHandOver(Task task) {
        UserTask box = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        @Nullable String followUp = box.getCamundaFollowUpDate();
        return followUp != null && followUp.contains("releaseAt");
    }

    private void routeAnew(Task task, Instant now) {
        Map<String, Object> known = processes.getVariables(task.getExecutionId(), FACTS);
        var question = new HandOverQuestion(
                (String) known.get("clinician"),
                now,
                task.getDueDate().toInstant(),
                HandOverInputs.patient((String) known.get("patientRef")),
                task.getId());
        HandOver handOver = handOvers.plan(question, row(question, known));
        if (isRoutedAlready(task, handOver)) {
            return;
        }
        task.setFollowUpDate(date(handOver.shows()));
        tasks.saveTask(task);
        setPeople(task, handOver);
        Instant cover = handOver.cover();
        Date coverAt = cover == null ? SlaExpressions.NEVER : Date.from(cover);
        timers.of(task, "coverAt").forEach(timer -> jobs.setJobDuedate(timer.getId(), coverAt, false));
        String people = String.join(
                ",",
                Stream.concat(handOver.groups().stream(), handOver.users().stream())
                        .toList());
        Reference reference = reference(task);
        ledger.record(reference, Step.QUEUED, task.getTaskDefinitionKey(), "system", people);
        handOvers.reached(question, handOver, reference).ifPresent(publisher::publishEvent);
    }

    private RoutingRule row(HandOverQuestion question, Map<String, Object> known) {
        var inputs = new HashMap<String, @Nullable Object>(handOvers.inputs(question));
        FACTS.forEach(name -> inputs.put(name, known.get(name)));
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(DECISION)
                .variables(inputs)
                .evaluate()
                .getSingleResult();
        return RoutingRule.of(
                row.getEntry("clinicianGroup"),
                row.getEntry("clinicianUser"),
                row.getEntry("release"),
                row.getEntry("cover"));
    }

    private boolean isRoutedAlready(Task task, HandOver handOver) {
        boolean isHeld = task.getFollowUpDate() != null
                && task.getFollowUpDate().toInstant().isAfter(clock.instant());
        Instant held = isHeld ? task.getFollowUpDate().toInstant() : null;
        return Objects.equals(held, handOver.shows())
                && Set.copyOf(candidates(task)).equals(Set.copyOf(handOver.users()));
    }

    private void setPeople(Task task, HandOver handOver) {
        List<String> before = candidates(task);
        before.stream()
                .filter(user -> !handOver.users().contains(user))
                .forEach(user -> tasks.deleteCandidateUser(task.getId(), user));
        handOver.users().stream()
                .filter(user -> !before.contains(user))
                .forEach(user -> tasks.addCandidateUser(task.getId(), user));
        handOver.groups().forEach(group -> tasks.addCandidateGroup(task.getId(), group));
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(user -> user != null)
                .toList();
    }

    private Reference reference(Task task) {
        return new Reference(processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
