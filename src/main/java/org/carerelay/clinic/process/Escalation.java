package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.SlaLevel;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.clinic.StageLate;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Calls more people to a task, as the SLA policy says. It never takes anybody off and never closes the task. A level
 * counts once for a task, however often it is reported.
 */
@Component
class Escalation {

    private static final int REMINDER = 5;
    private static final int BREACH = 9;

    private final TaskService tasks;
    private final SlaPolicy policy;
    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Escalation(TaskService tasks, SlaPolicy policy, Ledger ledger, ApplicationEventPublisher publisher, Clock clock) {
        this.tasks = tasks;
        this.policy = policy;
        this.ledger = ledger;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The highest level that an open task of the stage has reached by now; empty when none is open any more. */
    Optional<SlaLevel> addHelp(LateStage late) {
        return tasks
                .createTaskQuery()
                .processInstanceId(late.processInstanceId())
                .taskDefinitionKey(late.task())
                .list()
                .stream()
                .map(task -> addHelp(task, late))
                .max(Comparator.naturalOrder());
    }

    private SlaLevel addHelp(Task task, LateStage late) {
        Instant since = since(task);
        Set<SlaLevel> told = toldSince(since, late);
        SlaLevel highest = SlaLevel.L0;
        for (SlaLevel level : reachedSince(since, late)) {
            highest = level;
            if (told.add(level)) {
                addHelp(task, late, level, since);
            }
        }
        return highest;
    }

    private void addHelp(Task task, LateStage late, SlaLevel level, Instant since) {
        raisePriority(task, late, level);
        Optional<String> helper =
                policy.helper(late.process(), late.stage(), late.urgency(), late.category(), level.name(), since);
        helper.ifPresent(group -> addCandidateGroup(task, group));
        ledger.record(late.reference(), Step.ESCALATED, late.task(), "system", level.name());
        if (level != SlaLevel.L0) {
            publish(late, level, since, helper.orElse(null));
        }
    }

    /** When the stage of the task began. */
    static Instant since(Task task) {
        return task.getCreateTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** When the first level is reached that was not told yet, in the past too; empty when all were told. */
    Optional<Instant> nextLevel(Instant since, LateStage late) {
        Set<SlaLevel> told = toldSince(since, late);
        return Arrays.stream(SlaLevel.values())
                .filter(level -> !told.contains(level))
                .flatMap(level -> reachedAt(late, level, since).stream())
                .min(Comparator.naturalOrder());
    }

    private void publish(LateStage late, SlaLevel level, Instant since, @Nullable String helper) {
        Instant at = reachedAt(late, level, since).orElse(since);
        Instant next = Arrays.stream(SlaLevel.values())
                .flatMap(other -> reachedAt(late, other, since).stream())
                .filter(at::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
        publisher.publishEvent(new StageLate(late.reference(), late.task(), level.number(), at, next, helper));
    }

    private Optional<Instant> reachedAt(LateStage late, SlaLevel level, Instant since) {
        return policy.at(late.process(), late.stage(), late.urgency(), late.category(), level.name(), since);
    }

    /** After a night without a node several levels can be reached at once. */
    private List<SlaLevel> reachedSince(Instant since, LateStage late) {
        Instant now = clock.instant();
        return Arrays.stream(SlaLevel.values())
                .filter(level -> reachedAt(late, level, since)
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .toList();
    }

    /** Levels of this very task: the same stage may have been late before, earlier in the request. */
    private Set<SlaLevel> toldSince(Instant since, LateStage late) {
        Set<SlaLevel> levels = EnumSet.noneOf(SlaLevel.class);
        ledger.of(late.reference()).stream()
                .filter(entry -> entry.step() == Step.ESCALATED && late.task().equals(entry.stage()))
                .filter(entry -> !entry.at().isBefore(since))
                .forEach(entry -> levels.add(SlaLevel.valueOf(String.valueOf(entry.detail()))));
        return levels;
    }

    private void raisePriority(Task task, LateStage late, SlaLevel level) {
        int raised = late.urgency().priority() + (level == SlaLevel.L0 ? REMINDER : BREACH);
        if (raised > task.getPriority()) {
            tasks.setPriority(task.getId(), raised);
        }
    }

    private void addCandidateGroup(Task task, String group) {
        boolean helpsAlready =
                tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> group.equals(link.getGroupId()));
        if (!helpsAlready) {
            tasks.addCandidateGroup(task.getId(), group);
        }
    }
}
