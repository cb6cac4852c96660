package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.clinic.HandOver;
import org.carerelay.clinic.HandOverQuestion;
import org.carerelay.clinic.HandOvers;
import org.carerelay.clinic.RoutingRule;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher publisher;

    PlanHandOverDelegate(HandOvers handOvers, Clock clock, ApplicationEventPublisher publisher) {
        this.handOvers = handOvers;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var rule = RoutingRule.of(
                cell(execution, "clinicianGroup"),
                cell(execution, "clinicianUser"),
                cell(execution, "release"),
                cell(execution, "cover"));
        HandOverQuestion question = HandOverInputs.question(execution, clock.instant());
        HandOver handOver = handOvers.plan(question, rule);
        handOvers
                .reached(question, handOver, new Reference(execution.getProcessBusinessKey()))
                .ifPresent(publisher::publishEvent);

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
