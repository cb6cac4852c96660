package org.carerelay.journey.process;

import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.platform.engine.EngineEvent;
import org.carerelay.platform.engine.EngineEvent.DecisionMade;
import org.carerelay.platform.engine.EngineEvent.ProcessEnded;
import org.carerelay.platform.engine.EngineEvent.TaskAssigned;
import org.carerelay.platform.engine.EngineEvent.TaskCompleted;
import org.carerelay.platform.engine.EngineEvent.TaskCreated;
import org.carerelay.platform.engine.EngineEvent.TaskUnassigned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the engine does to the ledger, in the transaction in which it does it. */
@Component
class EngineSteps {

    /** End state of a request whose process was ended from outside. */
    static final String STOPPED = "STOPPED";

    private static final int LONGEST_DETAIL = 2000;

    private final Ledger ledger;

    EngineSteps(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(TaskCreated task) {
        record(Step.QUEUED, task, String.join(",", task.candidateGroups()));
    }

    @EventListener
    void on(TaskAssigned task) {
        record(Step.CLAIMED, task, task.assignee());
    }

    @EventListener
    void on(TaskUnassigned task) {
        record(Step.UNCLAIMED, task, null);
    }

    @EventListener
    void on(TaskCompleted task) {
        record(Step.COMPLETED, task, null);
    }

    @EventListener
    void on(DecisionMade made) {
        var rules = made.rules().isEmpty() ? "" : ": " + String.join(" ", made.rules());
        record(Step.DECIDED, made, made.decision() + " v" + made.version() + rules);
    }

    @EventListener
    void on(ProcessEnded end) {
        record(Step.CLOSED, end, end.stopped() ? STOPPED : end.endState());
    }

    private void record(Step step, EngineEvent event, @Nullable String detail) {
        ledger.record(event.reference(), step, event.stage(), event.actor(), shortened(detail));
    }

    /** A table in which a hundred rules match must not stop the request. */
    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
