package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.clinic.HandOver;
import org.carerelay.clinic.HandOvers;
import org.carerelay.clinic.RoutingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the row that fits into people and moments: {@code clinicianGroups} and {@code clinicianUsers} (names with commas
 * between them), {@code releaseAt} (from when on the task shows, null for now) and {@code coverAt} (when somebody else
 * is asked; far away when nobody is).
 */
@Component
class PlanHandOverDelegate implements JavaDelegate {

    private final HandOvers handOvers;
    private final Clock clock;

    PlanHandOverDelegate(HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var rule = RoutingRule.of(
                cell(execution, "clinicianGroup"),
                cell(execution, "clinicianUser"),
                cell(execution, "release"),
                cell(execution, "cover"));
        HandOver handOver = handOvers.plan(HandOverInputs.question(execution, clock.instant()), rule);

        execution.setVariable("clinicianGroups", String.join(",", handOver.groups()));
        execution.setVariable("clinicianUsers", String.join(",", handOver.users()));
        execution.setVariable("releaseAt", date(handOver.shows()));
        execution.setVariable("coverAt", handOver.cover() == null ? SlaExpressions.NEVER : date(handOver.cover()));
    }

    private static String cell(DelegateExecution execution, String name) {
        return String.valueOf(execution.getVariable(name));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
