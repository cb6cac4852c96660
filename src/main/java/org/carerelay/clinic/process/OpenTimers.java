package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts anew the timers that belong to no task, such as the next try of a call: those whose time a model writes as
 * {@code ${sla.due(…)}} or {@code ${sla.at(…)}}. What is over by now goes on at once.
 */
@Component
class OpenTimers {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTimers.class);

    private static final int CHUNK = 500;
    private static final Duration SAME = Duration.ofSeconds(5);

    /** The stage and, for one of its levels, the name of the level. */
    private static final Pattern STAGE =
            Pattern.compile("\\$\\{sla\\.(?:due|at)\\('(\\w+)', ?urgency(?:, ?'(L[0-3])')?[^}]*}");

    private final ManagementService jobs;
    private final RepositoryService models;
    private final CaseFacts facts;
    private final SlaPolicy policy;
    private final Clock clock;

    OpenTimers(ManagementService jobs, RepositoryService models, CaseFacts facts, SlaPolicy policy, Clock clock) {
        this.jobs = jobs;
        this.models = models;
        this.facts = facts;
        this.policy = policy;
        this.clock = clock;
    }

    void recount() {
        for (JobDefinition timer : jobs.createJobDefinitionQuery().list()) {
            stageOf(timer).ifPresent(stage -> recount(timer, stage));
        }
    }

    private void recount(JobDefinition timer, Stage stage) {
        List<Job> waiting =
                jobs.createJobQuery().jobDefinitionId(timer.getId()).timers().list();
        for (int from = 0; from < waiting.size(); from += CHUNK) {
            recount(waiting.subList(from, Math.min(from + CHUNK, waiting.size())), stage);
        }
    }

    private void recount(List<Job> waiting, Stage stage) {
        Set<String> instances = waiting.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> urgencies = facts.of(instances, "urgency");
        Map<String, String> categories = facts.of(instances, "category");
        for (Job job : waiting) {
            String urgency = urgencies.get(job.getProcessInstanceId());
            if (urgency != null) {
                Instant since = job.getCreateTime().toInstant();
                Instant at = stage.at(
                                policy, Urgency.valueOf(urgency), categories.get(job.getProcessInstanceId()), since)
                        .orElse(SlaExpressions.NEVER.toInstant());
                if (hasMoved(job, at)) {
                    move(job, at.isBefore(clock.instant()) ? clock.instant() : at);
                }
            }
        }
    }

    /** A timer is created a moment after its time was counted. */
    private static boolean hasMoved(Job job, Instant at) {
        return Duration.between(job.getDuedate().toInstant(), at).abs().compareTo(SAME) > 0;
    }

    /** One that fires at this moment needs no new time. */
    private void move(Job job, Instant due) {
        try {
            jobs.setJobDuedate(job.getId(), Date.from(due), false);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The timer {} did not follow the change: {}",
                    job.getId(),
                    e.getClass().getSimpleName());
        }
    }

    private Optional<Stage> stageOf(JobDefinition timer) {
        if (!timer.getJobType().startsWith("timer") || timer.getActivityId() == null) {
            return Optional.empty();
        }
        var element =
                models.getBpmnModelInstance(timer.getProcessDefinitionId()).getModelElementById(timer.getActivityId());
        Matcher time = STAGE.matcher(element.getDomElement().getTextContent());
        return time.find()
                ? Optional.of(new Stage(timer.getProcessDefinitionKey(), time.group(1), time.group(2)))
                : Optional.empty();
    }

    /** @param level null for the due time */
    private record Stage(
            String process, String name, @Nullable String level) {

        Optional<Instant> at(SlaPolicy policy, Urgency urgency, @Nullable String category, Instant since) {
            return level == null
                    ? policy.due(process, name, urgency, category, since)
                    : policy.at(process, name, urgency, category, level, since);
        }
    }
}
