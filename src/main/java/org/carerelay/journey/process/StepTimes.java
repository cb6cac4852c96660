package org.carerelay.journey.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** When waits end by themselves, in whole seconds. */
@Component
class StepTimes {

    private final ManagementService managementService;

    StepTimes(ManagementService managementService) {
        this.managementService = managementService;
    }

    /** The earliest of these timers of a process instance; empty when none is set. */
    Optional<Instant> earliest(String processInstance, Set<String> timers) {
        return timers.stream()
                .flatMap(timer ->
                        managementService
                                .createJobQuery()
                                .processInstanceId(processInstance)
                                .activityId(timer)
                                .timers()
                                .list()
                                .stream())
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(StepTimes::wholeSeconds)
                .min(Comparator.naturalOrder());
    }

    static Instant wholeSeconds(Date date) {
        return date.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
